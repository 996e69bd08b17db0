/** May a code be sent there? TODO 5: to whom, and in which schemes? What happens to a code behind a fragment? */
function isAllowed(uri: string): boolean {
  return URL.canParse(uri);
}

export function areAllowed(uris: readonly string[]): boolean {
  return uris.every(isAllowed);
}
