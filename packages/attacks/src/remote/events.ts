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

const HAS_NONE = 405;

/** Whether a server opened the stream, or said that it has none. */
export const answersListener = ({ status }: OpenStream): boolean => status === 200 || status === HAS_NONE;

/** Whether a stream that was open has been ended. */
export const wasCut = ({ status, ended }: OpenStream): boolean => status !== HAS_NONE && ended();
