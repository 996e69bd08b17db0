import { randomBytes } from "node:crypto";
import { type FileHandle, chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const GROUP_AND_OTHERS = 0o077;
const STICKY = 0o1000;

/**
 * Make sure that the folder exists and only its owner may enter. A wider folder is narrowed if it is ours; a shared
 * one (`/tmp`, sticky bit) is left alone, its files are owner-only all the same. POSIX only: on Windows the folder
 * inherits the ACL of the user's profile, which admits the user, SYSTEM and administrators.
 */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = await stat(folder);
  if (isOurs(uid) && (mode & GROUP_AND_OTHERS) !== 0 && (mode & STICKY) === 0) await chmod(folder, 0o700);
}

/**
 * The text of the file, or undefined when there is none. Access that others were given is taken away, if the disk
 * lets us: a read-only one is still read.
 */
export async function readPrivateFile(file: string): Promise<string | undefined> {
  const handle = await openToRead(file);
  if (handle === undefined) return undefined;
  try {
    const { mode, uid } = await handle.stat();
    if (isOurs(uid) && (mode & GROUP_AND_OTHERS) !== 0) await handle.chmod(0o600).catch(() => undefined);
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

/**
 * Replace the file in one step: a reader, and a reader after a crash, sees the old text or the new one, never half.
 * The new text is written aside with mode 0600, flushed, and renamed (POSIX rename(2) replaces atomically).
 *
 * @param isStillMine asked just before the rename; false abandons the write
 */
export async function writePrivateFile(file: string, text: string, isStillMine: () => boolean): Promise<void> {
  const aside = `${file}.new-${randomBytes(6).toString("hex")}`;
  try {
    await writeFlushed(aside, text);
    if (!isStillMine()) throw new Error("The lock was lost before the file could be replaced.");
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined); // the first error says what went wrong
    throw error;
  }
}

/** Remove what killed writers left aside. Call it with the lock held: then nobody is writing. */
export async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (name.startsWith(basename(file)) && /\.new-[\da-f]{12}$/.test(name))
      await rm(join(folder, name), { force: true });
  }
}

async function openToRead(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function writeFlushed(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isOurs = (uid: number): boolean => uid === process.getuid?.();
