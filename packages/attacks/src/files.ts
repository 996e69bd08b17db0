import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

export interface WrittenFile {
  /** Below the server's home folder. */
  readonly path: string;
  readonly content: Buffer;
  /** True when an account of this machine other than the owner may read it (POSIX modes of the file and its folders). */
  readonly othersMayRead: boolean;
}

/** Every file a server left below its home folder. */
export async function filesIn(home: string): Promise<WrittenFile[]> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => readWritten(home, file)));
}

async function readWritten(home: string, file: string): Promise<WrittenFile> {
  return { path: relative(home, file), content: await readFile(file), othersMayRead: await mayOthersRead(home, file) };
}

/** A file is open when its own mode lets others read and every folder up to `home` lets others in. */
async function mayOthersRead(home: string, file: string): Promise<boolean> {
  if (process.platform === "win32") return false;
  if (((await stat(file)).mode & 0o044) === 0) return false;
  for (let folder = dirname(file); folder !== home; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o011) === 0) return false;
  }
  return true;
}
