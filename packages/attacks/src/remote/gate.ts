import { ask } from "./mcp-session.ts";
import type { RemoteServer } from "./remote.ts";

/**
 * What the gate says to a token. 401 is "no"; whatever else comes was said behind the gate: the request belongs to no
 * session, so nothing is done.
 */
export async function gateSays(server: RemoteServer, token: string): Promise<number> {
  return (await ask(server, "tools/list", {}, { token })).http.status;
}
