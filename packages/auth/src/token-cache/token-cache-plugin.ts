import { join } from "node:path";
import type { ICachePlugin, TokenCacheContext } from "@azure/msal-node";
import { warnOnStderr } from "../warn.ts";
import { createCacheWarner } from "./cache-warner.ts";
import { baseAfterReading, type CacheContents, isEmptyCache, mergeCaches, parseCache } from "./merge-caches.ts";
import { readStoredCache, updateStoredCache } from "./stored-cache.ts";

export interface TokenCacheOptions {
  /** Absolute path; made if it is missing. */
  readonly directory: string;
  /** Default `token-cache.jwe`. The key is beside it in `<fileName>.key`. */
  readonly fileName?: string;
  /** Gets one line for every kind of trouble, without secrets. Default: stderr. */
  readonly warn?: (message: string) => void;
}

export interface TokenCachePlugin extends ICachePlugin {
  /** Absolute path of the cache. */
  readonly file: string;
}

/**
 * Keeps MSAL's cache in a file between two starts, for every process of this user that serves the same app.
 *
 * - Format: compact JWE, `dir` + `A256GCM`, key id in the header, a new IV for every write (`sealed-text.ts`). The key
 *   is in an owner-only file beside it; `cache-key.ts` says what that protects against and what not.
 * - File 0600, folder 0700, replaced in one step (`private-file.ts`), read-merge-write under a lock between processes
 *   (`with-lock.ts`, `merge-caches.ts`).
 * - Nothing here can end a sign-in: a damaged file means signing in again, a disk or lock in trouble means that tokens
 *   live in memory. Either is said once on stderr.
 *
 * An account that another process signed out stays in this one's memory until it ends: MSAL adds what it reads.
 * https://learn.microsoft.com/entra/msal/javascript/node/caching
 */
export function createTokenCachePlugin(options: TokenCacheOptions): TokenCachePlugin {
  const file = join(options.directory, options.fileName ?? "token-cache.jwe");
  const warn = createCacheWarner(file, options.warn ?? warnOnStderr);
  const inTurn = createQueue();
  let base: CacheContents = {}; // what memory and disk last agreed on

  async function read({ tokenCache }: TokenCacheContext): Promise<void> {
    const stored = await readStoredCache(file);
    // From here to the end without await: another request of this process may change the memory.
    const ours = parseCache(tokenCache.serialize());
    if (isEmptyCache(ours)) base = {}; // a new process, or `overwriteCache` cleared the memory: nobody removed anything
    tokenCache.deserialize(JSON.stringify(mergeCaches(base, ours, stored)));
    base = baseAfterReading(base, ours, stored);
  }

  async function write({ tokenCache }: TokenCacheContext): Promise<void> {
    let ours: CacheContents = {};
    await updateStoredCache(file, (stored) => {
      ours = parseCache(tokenCache.serialize());
      return mergeCaches(base, ours, stored);
    });
    base = ours;
  }

  return {
    file,
    beforeCacheAccess: (context) => inTurn(() => read(context)).catch((error: unknown) => warn("read", error)),
    afterCacheAccess: async (context) => {
      if (context.cacheHasChanged) await inTurn(() => write(context)).catch((error: unknown) => warn("written", error));
    },
  };
}

/** Runs one task after the other, whatever became of the one before. */
function createQueue(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
