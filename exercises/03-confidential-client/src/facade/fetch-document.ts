/**
 * Fetches a JSON document from an address that a stranger named (MCP security best practices, "Server-Side Request
 * Forgery").
 *
 * @param loopbackAllowed on a developer's machine, where this server itself is on a loopback address
 * @throws Error
 */
export async function fetchDocument(url: URL, loopbackAllowed: boolean): Promise<unknown> {
  // TODO 5: where can this address lead: inside our network, from one redirect to the next, into a file without end?
  // (`public-address.ts` knows which addresses are public.)
  const answer = await fetch(url);
  return answer.json();
}
