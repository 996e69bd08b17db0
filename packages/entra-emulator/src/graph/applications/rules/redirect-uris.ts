import type { Application } from "../../../directory/model.ts";
import { invalid } from "../../refusals.ts";
import { allowsPersonalAccounts } from "../personal-accounts.ts";
import type { Change } from "../rules.ts";

const PLATFORMS = ["web", "spa", "publicClient"] as const;
const LONGEST = 256;
/** How many an application may have, all platforms together. */
const MOST = { work: 256, personal: 100 };

/** "http" is for the machine itself; only native clients have schemes of their own. */
function hasFitScheme(uri: URL, platform: (typeof PLATFORMS)[number]): boolean {
  if (uri.protocol === "https:") return true;
  if (uri.protocol === "http:") return uri.hostname === "localhost" || uri.hostname === "127.0.0.1";
  return platform === "publicClient" && !/^(javascript|data|vbscript|blob|file|about):$/.test(uri.protocol);
}

/** What is wrong with one redirect URI (Learn, reply-url). */
function fault(text: string, platform: (typeof PLATFORMS)[number], app: Application): string | undefined {
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/[!$'(),;\s\\<>"]/.test(text)) return "has a character that is not allowed";
  if (text.includes("#")) return "has a fragment";
  if (text.includes("*") && allowsPersonalAccounts(app)) return "has a wildcard, which personal accounts do not allow";
  const plain = text.replaceAll("*", "x");
  if (!URL.canParse(plain)) return "is not an absolute URI";
  const uri = new URL(plain);
  if (uri.hostname === "[::1]") return "has the IPv6 loopback address, which is not supported";
  if (!hasFitScheme(uri, platform)) return "must begin with https, or with http for localhost";
  return undefined;
}

/**
 * Redirect URIs that are new, one by one; all of them together must differ and be few enough (Learn, reply-url).
 *
 * @throws GraphError 400 Request_BadRequest
 */
export function requireRedirectUris({ before, after }: Change): void {
  const all = PLATFORMS.flatMap((platform) => after[platform].redirectUris.map((uri) => ({ uri, platform })));
  for (const { uri, platform } of all) {
    if (before?.[platform].redirectUris.includes(uri)) continue;
    const what = fault(uri, platform, after);
    if (what) throw invalid(`${platform}.redirectUris`, `Invalid redirect URI '${uri.slice(0, LONGEST)}': it ${what}.`);
  }
  if (new Set(all.map(({ uri }) => uri)).size < all.length)
    throw invalid("redirectUris", "Redirect URIs must have distinct values.");
  const most = allowsPersonalAccounts(after) ? MOST.personal : MOST.work;
  if (all.length > most) throw invalid("redirectUris", `An application can have at most ${most} redirect URIs.`);
}
