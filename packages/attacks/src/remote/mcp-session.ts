import type { RawAnswer, RawRequest, RemoteServer } from "./remote.ts";

/** A JSON-RPC answer, whichever way it came. */
export interface Answered {
  readonly http: RawAnswer;
  /** {} when there was none. */
  readonly result: Readonly<Record<string, unknown>>;
  readonly error: Readonly<Record<string, unknown>> | undefined;
}

/** A session of the protocol of 2025, spoken by hand, so that a card can say things no client would. */
export interface McpSession {
  readonly id: string | undefined;
  /** Sends a message of this session. `more` changes the request on the wire. */
  send(message: unknown, more?: RawRequest): Promise<Answered>;
  call(tool: string, input?: Record<string, unknown>, more?: RawRequest): Promise<Answered>;
}

export const PROTOCOL = "2025-06-18";
export const ACCEPT = { accept: "application/json, text/event-stream", "content-type": "application/json" };

/** The message with this id, from a JSON body or from an event stream. */
function messageIn({ text, headers }: RawAnswer, id: number): Record<string, unknown> {
  const stream = headers["content-type"]?.startsWith("text/event-stream");
  const parts = stream ? [...text.matchAll(/^data: ?(.*)$/gm)].map(([, data]) => data ?? "") : [text];
  for (const part of parts) {
    const message = read(part);
    if (message["id"] === id || (!stream && message["error"])) return message;
  }
  return {};
}

function read(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

let lastId = 0;

/** One request, by hand. */
export async function ask(
  server: RemoteServer,
  method: string,
  params: Record<string, unknown>,
  more: RawRequest = {},
): Promise<Answered> {
  const id = ++lastId;
  const headers = { ...ACCEPT, ...more.headers };
  const http = await server.send({ method: "POST", json: { jsonrpc: "2.0", id, method, params }, ...more, headers });
  const { result = {}, error } = messageIn(http, id) as { result?: Record<string, unknown>; error?: Record<string, unknown> };
  return { http, result, error };
}

export const initializeParams = {
  protocolVersion: PROTOCOL,
  capabilities: {},
  clientInfo: { name: "workshop-grader", version: "1.0.0" },
};

/**
 * Opens a session with a token. A server without sessions gives none; then `id` is undefined and every call stands alone.
 * @returns undefined when `initialize` was refused
 */
export async function openSession(server: RemoteServer, token: string): Promise<McpSession | undefined> {
  const { http } = await ask(server, "initialize", initializeParams, { token });
  if (http.status !== 200) return undefined;
  const id = http.headers["mcp-session-id"];
  const headers = { "mcp-protocol-version": PROTOCOL, ...(id && { "mcp-session-id": id }) };
  await server.send({
    method: "POST",
    token,
    headers: { ...ACCEPT, ...headers },
    json: { jsonrpc: "2.0", method: "notifications/initialized" },
  });
  const within = (more: RawRequest): RawRequest => ({ token, ...more, headers: { ...headers, ...more.headers } });
  return {
    id,
    send: async (message, more = {}) => {
      const http = await server.send({ method: "POST", json: message, ...within(more), headers: { ...ACCEPT, ...headers, ...more.headers } });
      const { result = {}, error } = messageIn(http, Number((message as { id?: number }).id)) as never as Answered;
      return { http, result, error };
    },
    call: (tool, input = {}, more = {}) => ask(server, "tools/call", { name: tool, arguments: input }, within(more)),
  };
}

/** The text of a tool's result. */
export function textOf({ result }: Answered): string {
  const content = Array.isArray(result["content"]) ? (result["content"] as { text?: string }[]) : [];
  return content.map(({ text = "" }) => text).join("\n");
}
