import { basename } from "node:path";
import { loadEsbuild, OPTIONS } from "./bundle.ts";

/** The portal's sequence diagram for a page of another server. */
export interface DiagramBundle {
  /** A module that exports `drawSequence`, see `portal/lab/trace/draw-sequence.ts`. */
  readonly script: string;
  /** It takes the portal's colours and spaces from custom properties, which the page has to set. */
  readonly style: string;
}

/** Bundles the diagram from the portal's sources. @throws an esbuild BuildFailure when a source does not compile */
export async function bundleDiagram(): Promise<DiagramBundle> {
  const entryPoints = { script: "lab/trace/draw-sequence.ts", style: "lab/trace/trace.css" };
  const { outputFiles } = await loadEsbuild().build({
    ...OPTIONS,
    entryPoints,
    entryNames: "[name]",
    splitting: false,
    write: false,
  });
  const textOf = (name: string): string => outputFiles.find(({ path }) => basename(path) === name)?.text ?? "";
  return { script: textOf("script.js"), style: textOf("style.css") };
}
