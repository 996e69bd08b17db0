import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { copySources } from "./copy-sources.ts";

/** Copies the solution of exercise 3 with its gate open. */
export function copyWithoutGate() {
  const copy = copySources("03-confidential-client", "without-gate");
  copyFileSync(join(import.meta.dirname, "programs", "open-gate.ts"), join(copy.folder, "gate", "require-access.ts"));
  return copy;
}
