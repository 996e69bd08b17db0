import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sourcesOf } from "./program.ts";

const sources = sourcesOf("03-confidential-client");

/** Copies the solution with its gate open, into a folder as deep as `src/`, so that its imports lead where they did. */
export function copyWithoutGate() {
  const folder = join(sources, "..", ".answers", `without-gate-${process.pid}`);
  cpSync(sources, folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, "programs", "open-gate.ts"), join(folder, "gate", "require-access.ts"));
  return { entry: join(folder, "server.ts"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
