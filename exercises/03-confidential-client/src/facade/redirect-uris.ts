const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const MOST = 10;
const LONGEST = 512;

/**
 * May a code be sent there? https, or a program on the person's own machine (RFC 8252 §7.3). `javascript:` and its like
 * would run in the page that follows them; a fragment would swallow the code (RFC 6749 §3.1.2).
 */
function isAllowed(uri: string): boolean {
  if (uri.length > LONGEST || !URL.canParse(uri)) return false;
  const { protocol, hostname, hash, username, password } = new URL(uri);
  if (hash || uri.endsWith("#") || username || password) return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
}

export function areAllowed(uris: readonly string[]): boolean {
  return uris.length > 0 && uris.length <= MOST && uris.every(isAllowed);
}
