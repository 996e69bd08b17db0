/** The URL is not one that a browser may be opened with. `code` is `refused_url`; the message has no part of the URL. */
export class RefusedUrlError extends Error {
  override readonly name = "RefusedUrlError";
  readonly code = "refused_url";
}

/**
 * https anywhere, http on this machine only (RFC 8252 §8.3). Every other scheme can start another program or run a
 * script: `file:`, `javascript:`, `ms-msdt:` …
 *
 * @returns the URL in the form of the WHATWG parser, where space, quotation mark, `<`, `>` and control characters are
 *   percent-encoded
 * @throws {RefusedUrlError} `refused_url`
 */
export function requireBrowsableUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) throw new RefusedUrlError("The browser was not opened: not a URL.");
  if (parsed.username || parsed.password)
    throw new RefusedUrlError("The browser was not opened: the URL holds credentials.");
  if (parsed.protocol === "https:" || (parsed.protocol === "http:" && isLoopback(parsed.hostname))) return parsed.href;
  throw new RefusedUrlError("The browser was not opened: only https, or http on this machine, is allowed.");
}

/** https://datatracker.ietf.org/doc/html/rfc8252#section-7.3 */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
