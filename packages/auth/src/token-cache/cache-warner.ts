import { UnusableCacheError } from "./unusable-cache-error.ts";

export type CacheWarner = (operation: "read" | "written", error: unknown) => void;

/**
 * Says what trouble means for the user, once for each of the two meanings. The line has the path and the error's code;
 * never its message, which may quote what was read.
 */
export function createCacheWarner(file: string, warn: (message: string) => void): CacheWarner {
  const said = new Set<string>();
  return (operation, error) => {
    const damaged = error instanceof UnusableCacheError;
    const line = damaged
      ? `The token cache ${file} is damaged or belongs to another key: sign in again, which replaces it.`
      : `The token cache ${file} cannot be ${operation} (${findCode(error)}): for now, tokens stay in memory only.`;
    const meaning = damaged ? "sign in again" : "memory only";
    if (!said.has(meaning)) warn(line);
    said.add(meaning);
  };
}

function findCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : "unknown";
}
