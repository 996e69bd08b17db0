import { randomBytes } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";

const OTHERS = 0o077;

/** Keys, one a line, the one that seals first. */
const toKeys = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * The keys in a file that nobody but its owner may read (POSIX; on Windows the folder decides). Where there is no file
 * yet, one with a new key is made: of servers that start together, one makes it.
 * @throws Error when others may read it: who may have read the key may have read every record, so it is not mended in silence
 */
export async function keysInFile(path: string): Promise<string[]> {
  const made = `${randomBytes(32).toString("base64url")}\n`;
  await writeFile(path, made, { flag: "wx", mode: 0o600, flush: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const { mode } = await stat(path);
  if (process.platform !== "win32" && (mode & OTHERS) !== 0)
    throw new Error("VAULT_KEY_FILE can be read by others: make a new key, chmod 600, and keep it so.");
  return toKeys(await readFile(path, "utf8"));
}
