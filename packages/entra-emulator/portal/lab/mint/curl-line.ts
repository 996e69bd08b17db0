/** A word that a POSIX shell takes as it stands. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "lab", version: "1.0.0" } },
};

/** Shows the token to an MCP server (MCP, Streamable HTTP: a POST that accepts JSON and event streams). */
export function curlLine(server: string, token: string): string {
  const headers = [
    `authorization: Bearer ${token}`,
    "content-type: application/json",
    "accept: application/json, text/event-stream",
  ];
  const words = ["curl", "-i", quoted(server), ...headers.flatMap((header) => ["-H", quoted(header)])];
  return [...words, "-d", quoted(JSON.stringify(INITIALIZE))].join(" ");
}
