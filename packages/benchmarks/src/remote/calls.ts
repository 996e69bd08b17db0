import { Agent, type Dispatcher, request } from "undici";

/** As many as connections, each with a session of its own where the server has them. */
const IN_FLIGHT = 20;

/** How a server is spoken to. */
export interface Speech {
  readonly url: string;
  readonly token?: string;
  readonly era: "2025-11-25" | "2026-07-28";
}

interface Sent extends Speech {
  readonly sessionId: string | undefined;
  readonly dispatcher: Dispatcher;
}

async function send({ url, token, era, sessionId, dispatcher }: Sent, message: Record<string, unknown>) {
  const headers = {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    "mcp-protocol-version": era,
    ...(era === "2026-07-28" && { "mcp-method": String(message["method"]), "mcp-name": "listNotes" }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(sessionId !== undefined && { "mcp-session-id": sessionId }),
  };
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, ...message });
  const answer = await request(url, { method: "POST", headers, body, dispatcher });
  const text = await answer.body.text();
  return { status: answer.statusCode, text, sessionId: answer.headers["mcp-session-id"] as string | undefined };
}

const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1.0.0" },
  "io.modelcontextprotocol/clientCapabilities": {},
};
const CLIENT = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "bench", version: "1.0.0" } };

async function openSession(to: Sent): Promise<Sent> {
  if (to.era === "2026-07-28") return to;
  const { sessionId } = await send(to, { method: "initialize", params: CLIENT });
  return { ...to, sessionId };
}

/** Opens connections, and returns what sends so many `tools/call`, each of which is looked at. */
export async function openConnections(speech: Speech) {
  const dispatcher = new Agent({ connections: IN_FLIGHT, pipelining: 1 });
  const opening = Array.from({ length: IN_FLIGHT }, () => openSession({ ...speech, sessionId: undefined, dispatcher }));
  const connections = await Promise.all(opening);
  const params = { name: "listNotes", arguments: {}, ...(speech.era === "2026-07-28" && { _meta: META }) };
  const callOnce = async (to: Sent): Promise<void> => {
    const { status, text } = await send(to, { method: "tools/call", params });
    if (status !== 200 || !text.includes('"text":"[]"')) throw new Error(`${status} ${text.slice(0, 200)}`);
  };
  return {
    /**
     * In waves, one call on each connection. Where the two processors of a machine are two threads of one core, time on one grows while
     * the other works: a server that is asked while the asking program is busy would seem dearer than one that makes it wait.
     */
    async call(times: number): Promise<void> {
      for (let sent = 0; sent < times; sent += connections.length) await Promise.all(connections.map(callOnce));
    },
    close: () => dispatcher.destroy(),
  };
}
