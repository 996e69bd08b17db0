import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds between two looks. File watchers miss appends on some systems; a look costs microseconds. */
const LOOK_EVERY = 15;

/** The "browser" program of the servers under test, see there. */
export const browserHandoff = join(
  import.meta.dirname,
  process.platform === "win32" ? "browser-handoff.mjs" : "browser-handoff.sh",
);

/**
 * Calls `deliver` with each address that a server's browser program writes to `file`, a line each.
 * @returns a function that stops looking
 */
export function watchInbox(file: string, deliver: (url: string) => void): () => void {
  let seen = 0;
  const look = (): void => {
    if (!existsSync(file) || statSync(file).size <= seen) return;
    const fresh = readFileSync(file).subarray(seen);
    const whole = fresh.subarray(0, fresh.lastIndexOf("\n") + 1);
    seen += whole.length;
    for (const url of whole.toString("utf8").split("\n").filter(Boolean)) deliver(url);
  };
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
