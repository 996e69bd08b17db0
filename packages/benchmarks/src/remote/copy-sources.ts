import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sourcesOf } from "./program.ts";

/** Copies the solution of an exercise beside itself, so that it finds its packages, for somebody who changes something in it. */
export function copySources(exercise: string, name: string) {
  const sources = sourcesOf(exercise);
  const folder = join(sources, "..", ".answers", `${name}-${process.pid}`);
  cpSync(sources, folder, { recursive: true });
  return { folder, entry: join(folder, "server.ts"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
