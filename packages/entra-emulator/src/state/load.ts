import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type State, emptyState, stateSchema } from "./model.ts";

/** Half-written files of a process that was killed while it wrote. */
export function removeLeftovers(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(`${basename(file)}.`) && name.endsWith(".tmp"))
      rmSync(join(dirname(file), name), { force: true });
  }
}

function setAside(file: string, reason: string, warn: (message: string) => void): State {
  const aside = `${file}.unreadable-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  renameSync(file, aside);
  warn(
    `The tenant's state in ${file} could not be read (${reason}). It is kept as ${basename(aside)}; starting afresh.`,
  );
  return emptyState();
}

function whatIsWrong(error: unknown): string {
  return error instanceof SyntaxError ? "not JSON" : "not in the format of this version";
}

/** Reads the state, or starts afresh. A file nobody can read is set aside and named, never a reason not to start. */
export function loadState(file: string, warn: (message: string) => void): State {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  removeLeftovers(file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return emptyState();
    throw error;
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (error) {
    return setAside(file, whatIsWrong(error), warn);
  }
}
