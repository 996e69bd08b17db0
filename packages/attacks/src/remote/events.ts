import { PROTOCOL } from "./mcp-session.ts";
import type { OpenStream, RemoteServer } from "./remote.ts";

/** Opens the stream on which a server speaks first (Streamable HTTP, "Listening for Messages"). 405: it has none. */
export function listen(server: RemoteServer, token: string, session: string | undefined): Promise<OpenStream> {
  const headers = {
    accept: "text/event-stream",
    "mcp-protocol-version": PROTOCOL,
    ...(session && { "mcp-session-id": session }),
  };
  return server.openStream({ token, headers });
}
