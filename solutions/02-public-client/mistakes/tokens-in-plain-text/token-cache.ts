import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ICachePlugin } from "@azure/msal-node";

/** Owner-only, but what is inside anyone with the file can use. */
export function createTokenCache(directory: string): ICachePlugin {
  const file = join(directory, "tokens.json");
  return {
    async beforeCacheAccess({ tokenCache }) {
      try {
        tokenCache.deserialize(await readFile(file, "utf8"));
      } catch {
        tokenCache.deserialize("{}");
      }
    },
    async afterCacheAccess({ cacheHasChanged, tokenCache }) {
      if (!cacheHasChanged) return;
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeFile(file, tokenCache.serialize(), { mode: 0o600 });
    },
  };
}
