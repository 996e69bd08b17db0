import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ICachePlugin } from "@azure/msal-node";

/** Keeps MSAL's cache in a file, so that a restart does not ask the user again. */
export function createTokenCache(directory: string): ICachePlugin {
  const file = join(directory, "token-cache.json");
  // TODO 5: what is in this file, who can read it, and what happens when only half of it was written?
  return {
    async beforeCacheAccess(context) {
      if (existsSync(file)) context.tokenCache.deserialize(JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
    },
    async afterCacheAccess(context) {
      if (!context.cacheHasChanged) return;
      mkdirSync(directory, { recursive: true });
      writeFileSync(file, context.tokenCache.serialize());
    },
  };
}
