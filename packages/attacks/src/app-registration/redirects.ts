import type { GraphApplication } from "./graph-objects.ts";

/** Where a registration lets answers go. */
export interface Redirect {
  readonly uri: string;
  readonly platform: "web" | "spa" | "publicClient";
}

export function redirectsOf(app: GraphApplication): readonly Redirect[] {
  return (["publicClient", "web", "spa"] as const).flatMap((platform) =>
    app[platform].redirectUris.map((uri) => ({ uri, platform })),
  );
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function hostOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).hostname : "";
}

/** Whether an answer that goes there stays on the user's machine (RFC 8252 §7.3). */
export function isLoopback(uri: string): boolean {
  return LOOPBACK.has(hostOf(uri));
}

/** An address that somebody else can own, or read on the way; undefined when there is none. */
export function looseRedirect(app: GraphApplication): { uri: string; kind: "wildcard" | "http" } | undefined {
  for (const { uri } of redirectsOf(app)) {
    if (uri.includes("*")) return { uri, kind: "wildcard" };
    if (uri.startsWith("http:") && !isLoopback(uri)) return { uri, kind: "http" };
  }
  return undefined;
}

/** What a client may ask for when this is registered: a wildcard filled in, any port where the port does not count. */
export function asAClientSendsIt(uri: string): string {
  const filled = uri.replaceAll("*", "evil");
  const anyPort = isLoopback(filled) && filled.startsWith("http:") && new URL(filled).port === "";
  return anyPort ? filled.replace(/^http:\/\/[^/]+/, (origin) => `${origin}:53127`) : filled;
}

/** A redirect URI with which a person can sign in here. */
export function usableRedirect(app: GraphApplication): string | undefined {
  const all = redirectsOf(app);
  const first = all.find(({ uri }) => isLoopback(uri)) ?? all[0];
  return first && asAClientSendsIt(first.uri);
}
