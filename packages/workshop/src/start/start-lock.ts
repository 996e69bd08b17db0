import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory } from "@workshop/grader";
import { z } from "zod";

const holder = z.object({ pid: z.number(), port: z.number(), pagePort: z.number() });
export type LockHolder = z.infer<typeof holder>;

export type LockResult =
  | { readonly taken: true; release(): void }
  | { readonly taken: false; readonly holder: LockHolder };

const lockFile = (): string => join(stateDirectory, "start.lock");

/**
 * Makes this process the one that owns the state folder. The lock of a process that is gone is taken over.
 * @returns who holds it when a living process does
 */
export function takeStartLock(ports: { port: number; pagePort: number }): LockResult {
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const mine = JSON.stringify({ pid: process.pid, ...ports });
  if (writeNew(mine)) return { taken: true, release: () => releaseIfMine(mine) };
  const other = readStartLock();
  if (other && isAlive(other.pid)) return { taken: false, holder: other };
  rmSync(lockFile(), { force: true });
  if (writeNew(mine)) return { taken: true, release: () => releaseIfMine(mine) };
  const winner = readStartLock();
  return winner ? { taken: false, holder: winner } : takeStartLock(ports);
}

/** Who holds the lock, alive or not; undefined when nobody does or the file cannot be read. */
export function readStartLock(): LockHolder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(lockFile(), "utf8")));
  } catch {
    return undefined;
  }
}

/** A process with this id is there, and as far as can be seen it is a Node process. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // The number may have been given to another program since.
    return process.platform !== "linux" || /node|run\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return false;
  }
}

function writeNew(text: string): boolean {
  try {
    writeFileSync(lockFile(), text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function releaseIfMine(mine: string): void {
  try {
    if (readFileSync(lockFile(), "utf8") === mine) rmSync(lockFile());
  } catch {
    // Somebody deleted the state folder: nothing is locked any more.
  }
}
