import { homedir } from "node:os";
import { isAbsolute, join, parse } from "node:path";
import { type Rule, refuse } from "./rule.ts";

const FOLDER = "secure-mcp-workshop";

/** Absolute only: an MCP host starts servers in a folder of its own choice and expands neither `~` nor variables. */
export const cacheDirectoryRule: Rule<string> = (text) => {
  if (!isAbsolute(text)) {
    return refuse(
      "is not an absolute path",
      "Write the full path; ~ and relative paths mean something else in every MCP host.",
    );
  }
  if (text === parse(text).root)
    return refuse("is the root of a disk", "Give a folder of its own: it becomes readable by you alone.");
  return { value: text };
};

/**
 * The user's cache folder: a lost cache costs one sign-in, so it is a cache, and it does not roam to other machines
 * or into backups of documents.
 * https://specifications.freedesktop.org/basedir-spec/latest/ (a relative XDG_CACHE_HOME is to be ignored)
 *
 * @returns undefined when this account has no home folder
 */
export function defaultCacheDirectory(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const home = platform === "win32" ? env["USERPROFILE"] : env["HOME"];
  const base = findCacheBase(env, platform, home || findHome());
  return base === undefined ? undefined : join(base, FOLDER);
}

function findCacheBase(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string | undefined,
): string | undefined {
  const named = platform === "win32" ? env["LOCALAPPDATA"] : platform === "darwin" ? undefined : env["XDG_CACHE_HOME"];
  if (named && isAbsolute(named)) return named;
  if (home === undefined) return undefined;
  if (platform === "win32") return join(home, "AppData", "Local");
  return platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
}

function findHome(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined; // a container user without an entry in /etc/passwd
  }
}
