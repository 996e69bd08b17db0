import type { Application, Platform } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";

export interface MatchedRedirect {
  readonly redirectUri: string;
  readonly platform: Platform;
}

const LOOPBACK = /^(https?):\/\/(localhost|127\.0\.0\.1)(?::\d{1,5})?(\/[^?#]*)?(\?[^#]*)?$/;

/** Loopback addresses are compared without their port (RFC 8252 §7.3; Learn, reply-url); the path still counts. */
function withoutPort(uri: string): string {
  const match = LOOPBACK.exec(uri);
  return match ? `${match[1]}://${match[2]}${match[3] ?? "/"}${match[4] ?? ""}` : uri;
}

/** `*` within the host, or as the end of the path; only the manifest lets one in (Learn, reply-url). */
function fitsWildcard(registered: string, presented: string): boolean {
  if (!registered.includes("*")) return false;
  const [host = "", path = ""] = registered.split(/(?<=^https?:\/\/[^/]*)(?=\/|$)/);
  const plain = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = `^${plain(host).replaceAll("*", "[^/?#@:]+")}${plain(path).replaceAll("*", "[^?#]*")}$`;
  return new RegExp(pattern, "i").test(presented);
}

function registrations(client: Application): MatchedRedirect[] {
  const on = (platform: Platform) => client[platform].redirectUris.map((redirectUri) => ({ redirectUri, platform }));
  return [...on("web"), ...on("spa"), ...on("publicClient")];
}

function isAddress(uri: string): boolean {
  return URL.canParse(uri) && !/[\s\\<>"]/.test(uri) && !/^(javascript|data|vbscript|blob|file|about):/i.test(uri);
}

/**
 * Which registration a redirect URI is; its platform decides whether the client is public.
 *
 * @throws EntraError 50011, 500113 (none registered), 900971 (none sent, several registered)
 */
export function requireRedirectUri(client: Application, presented: string | undefined): MatchedRedirect {
  const registered = registrations(client);
  const [only] = registered;
  if (!only) throw new EntraError(500113, { client: client.appId });
  if (!presented) {
    if (registered.length > 1) throw new EntraError(900971, { client: client.appId });
    return only;
  }
  const found =
    registered.find(({ redirectUri }) => redirectUri === presented) ??
    registered.find(({ redirectUri }) => withoutPort(redirectUri) === withoutPort(presented)) ??
    registered.find(({ redirectUri }) => fitsWildcard(redirectUri, presented));
  if (!found || !isAddress(presented)) throw new EntraError(50011, { redirectUri: presented, client: client.appId });
  return { redirectUri: presented, platform: found.platform };
}

/** Is this address one of the application's, for redirects that are not an authorization answer (logout)? */
export function isRegistered(client: Application, uri: string): boolean {
  return (
    isAddress(uri) && registrations(client).some(({ redirectUri }) => withoutPort(redirectUri) === withoutPort(uri))
  );
}
