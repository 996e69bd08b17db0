import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory } from "../workspace.ts";

/** The temporary files of one grade, all in one folder named after this process. */
export interface TemporaryFolder {
  readonly path: string;
  /** A new empty folder; with `from`, a copy of that one. Only its owner may enter. */
  make(from?: string): string;
  dispose(): void;
}

/**
 * Makes the folder, after sweeping away what a killed grade left.
 * @param parent where; the grade command gives each of its runs a place inside a folder that it removes itself,
 *   whatever becomes of the thread the run is in
 */
export function createTemporaryFolder(parent: string = join(stateDirectory, "tmp")): TemporaryFolder {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  sweep(parent);
  const path = join(parent, `grade-${process.pid}-${crypto.randomUUID().slice(0, 8)}`);
  mkdirSync(path, { mode: 0o700 });
  const dispose = (): void => {
    process.off("exit", dispose);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.on("exit", dispose);
  let count = 0;
  return {
    path,
    make(from) {
      const folder = join(path, `home-${++count}`);
      if (from) cpSync(from, folder, { recursive: true });
      else mkdirSync(folder, { mode: 0o700 });
      return folder;
    },
    dispose,
  };
}

/** Removes the folders `<name>-<pid>…` of processes that are gone: what a kill -9 left. */
export function sweep(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = Number(/-(\d+)(?:-[\da-f]{8})?$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
