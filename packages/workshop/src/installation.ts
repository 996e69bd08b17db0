import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder this program is installed in: where `run.mjs` is. `WORKSHOP_ROOT` does not move it. */
export const installation = resolve(import.meta.dirname, "../../..");

/** The boot script, absolute. */
export const bootScript = join(installation, "run.mjs");

/** The version in the root manifest. */
export function workshopVersion(): string {
  return (JSON.parse(readFileSync(join(installation, "package.json"), "utf8")) as { version: string }).version;
}
