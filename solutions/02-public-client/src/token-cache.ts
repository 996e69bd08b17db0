import type { ICachePlugin } from "@azure/msal-node";
import { createTokenCachePlugin } from "@workshop/auth";

/** Where MSAL keeps accounts and tokens between two starts: encrypted, in a file only its owner can read. */
export function createTokenCache(directory: string): ICachePlugin {
  return createTokenCachePlugin({ directory });
}
