import { dirname } from "node:path";
import { createCacheKey, readCacheKey } from "./cache-key.ts";
import { type CacheContents, parseCache } from "./merge-caches.ts";
import { ensurePrivateFolder, readPrivateFile, removeLeftovers, writePrivateFile } from "./private-file.ts";
import { seal, unseal } from "./sealed-text.ts";
import { UnusableCacheError } from "./unusable-cache-error.ts";
import { withLock } from "./with-lock.ts";

const EMPTY: CacheContents = {};
const keyFile = (file: string): string => `${file}.key`;

/**
 * What is on disk now, empty if there is nothing. Needs no lock, because the file is replaced in one step.
 *
 * @throws {UnusableCacheError} `unusable_cache`, or the file system's error
 */
export async function readStoredCache(file: string): Promise<CacheContents> {
  const sealed = await readPrivateFile(file);
  if (sealed === undefined) return EMPTY;
  const key = await readCacheKey(keyFile(file));
  if (key === undefined) throw new UnusableCacheError();
  try {
    return parseCache(await unseal(sealed, key));
  } catch {
    throw new UnusableCacheError(); // a parser's or jose's message may quote what it read
  }
}

/**
 * Read, change and write as one step among all processes. An unusable cache counts as empty: this is the sign-in that
 * replaces it. One that cannot be read at all is not overwritten.
 *
 * @throws the file system's or the lock's error; then the file is as it was
 */
export async function updateStoredCache(file: string, change: (stored: CacheContents) => CacheContents): Promise<void> {
  await ensurePrivateFolder(dirname(file));
  await withLock(file, async (isStillMine) => {
    await removeLeftovers(file);
    const stored = await readStoredCache(file).catch(emptyIfUnusable);
    const key = (await readCacheKey(keyFile(file))) ?? (await createCacheKey(keyFile(file), isStillMine));
    await writePrivateFile(file, await seal(JSON.stringify(change(stored)), key), isStillMine);
  });
}

function emptyIfUnusable(error: unknown): CacheContents {
  if (error instanceof UnusableCacheError) return EMPTY;
  throw error;
}
