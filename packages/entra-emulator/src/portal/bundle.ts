import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { BuildOptions, OutputFile } from "esbuild";

/** The folder of the portal's sources. */
export const PORTAL_SOURCES = join(import.meta.dirname, "..", "..", "portal");

export interface Bundle {
  /** By file name; every name carries a hash of its content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly script: string;
  readonly style: string;
}

export const OPTIONS: BuildOptions = {
  absWorkingDir: PORTAL_SOURCES,
  entryPoints: { portal: "main.ts", style: "styles/portal.css" },
  outdir: "out",
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "silent",
};

/** From where this package is installed: a command of another package may have bundled this file into its own. */
export function loadEsbuild(): typeof import("esbuild") {
  return createRequire(join(PORTAL_SOURCES, "main.ts"))("esbuild") as typeof import("esbuild");
}

/** Bundles the portal from its sources. @throws an esbuild BuildFailure when a source does not compile */
export async function bundlePortal(): Promise<Bundle> {
  const { outputFiles } = await loadEsbuild().build({ ...OPTIONS, write: false });
  const files = new Map(outputFiles.map(({ path, contents }: OutputFile) => [basename(path), contents]));
  const named = (pattern: RegExp) => [...files.keys()].find((name) => pattern.test(name)) ?? "";
  return { files, script: named(/^portal-.*\.js$/), style: named(/^style-.*\.css$/) };
}
