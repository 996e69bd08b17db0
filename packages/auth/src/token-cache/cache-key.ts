import { randomBytes } from "node:crypto";
import { readPrivateFile, writePrivateFile } from "./private-file.ts";

/** A symmetric JSON Web Key (RFC 7517 §4, RFC 7518 §6.4): `k` is 32 random bytes, `kid` a random name for it. */
export interface CacheKey {
  readonly kty: "oct";
  readonly k: string;
  readonly kid: string;
}

/**
 * The key of the cache, in an owner-only file beside it.
 *
 * What this protects against: the cache file alone, in a backup, a synchronised folder, a support bundle, a commit, a
 * disk image of which only part leaks; and changes to it. What it does not: a program that runs as the same user, or
 * an administrator. They can read both files, as they could ask this process. Only the operating system can do more:
 * a keychain (DPAPI, Keychain, Secret Service) would replace these two functions, a broker (see `loadNativeBroker`)
 * the whole file cache.
 *
 * @returns undefined when there is no usable key, so that nothing can be read
 */
export async function readCacheKey(file: string): Promise<CacheKey | undefined> {
  const text = await readPrivateFile(file);
  if (text === undefined) return undefined;
  try {
    const key = JSON.parse(text) as Partial<CacheKey> | null;
    const usable =
      key?.kty === "oct" && typeof key.kid === "string" && Buffer.from(String(key.k), "base64url").length === 32;
    return usable ? (key as CacheKey) : undefined;
  } catch {
    return undefined;
  }
}

/** Make a new key; what was sealed with an older one becomes unreadable. Call it with the lock held. */
export async function createCacheKey(file: string, isStillMine: () => boolean): Promise<CacheKey> {
  const key: CacheKey = {
    kty: "oct",
    k: randomBytes(32).toString("base64url"),
    kid: randomBytes(8).toString("base64url"),
  };
  await writePrivateFile(file, `${JSON.stringify(key)}\n`, isStillMine);
  return key;
}
