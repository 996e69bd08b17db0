import { randomUUID } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmulatorStartError } from "../errors/start-error.ts";

/** Where key material is kept between starts (folder 0700, files 0600), or nowhere. */
export interface KeyFolder {
  read(name: string): string | undefined;
  /**
   * Keeps `content` unless another process kept something first, and returns what is kept. `bad` is content that was
   * found there and is of no use: it is moved out of the way.
   */
  keepFirst(name: string, content: string, bad: string | undefined): string;
  /** Writes what everybody would write the same. */
  write(name: string, content: string): void;
  path(name: string): string | undefined;
}

const nowhere: KeyFolder = {
  read: () => undefined,
  keepFirst: (_name, content) => content,
  write: () => undefined,
  path: () => undefined,
};

function unwritable(directory: string, error: unknown): EmulatorStartError {
  const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
  return new EmulatorStartError(
    "keys_unwritable",
    `The keys cannot be kept in ${directory} (${reason}). Choose another folder with --keys, or give your user the right to write there.`,
    { cause: error },
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function linkOrRename(aside: string, file: string): void {
  try {
    linkSync(aside, file); // fails when the file is there: the first process wins
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    renameSync(aside, file); // a file system without links
  }
}

function keepFirst(file: string, content: string, bad: string | undefined): string {
  if (bad !== undefined && readIfThere(file) === bad) renameSync(file, `${file}.unreadable-${Date.now()}`);
  const aside = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  writeFileSync(aside, content, { mode: 0o600, flag: "wx" });
  linkOrRename(aside, file);
  rmSync(aside, { force: true });
  return readIfThere(file) ?? content;
}

function replace(file: string, content: string): void {
  const aside = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  writeFileSync(aside, content, { mode: 0o600, flag: "wx" });
  renameSync(aside, file);
}

/** @throws EmulatorStartError keys_unwritable */
export function openKeyFolder(directory: string | undefined): KeyFolder {
  if (!directory) return nowhere;
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw unwritable(directory, error);
    }
  };
  guarded(() => {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
  });
  const path = (name: string) => join(directory, name);
  return {
    path,
    read: (name) => guarded(() => readIfThere(path(name))),
    keepFirst: (name, content, bad) => guarded(() => keepFirst(path(name), content, bad)),
    write: (name, content) => guarded(() => replace(path(name), content)),
  };
}
