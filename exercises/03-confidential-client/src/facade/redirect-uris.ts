const MOST = 10;
const LONGEST = 512;

/**
 * May a code be sent there? https, or a program on the person's own machine (RFC 8252 §7.3). `javascript:` and its like
 * would run in the page that follows them; a fragment would swallow the code (RFC 6749 §3.1.2).
 */
function isAllowed(uri: string): boolean {
  // TODO 5: in which schemes, to whom? What happens to a code behind a fragment?
  return uri.length <= LONGEST && URL.canParse(uri);
}

export function areAllowed(uris: readonly string[]): boolean {
  return uris.length > 0 && uris.length <= MOST && uris.every(isAllowed);
}
