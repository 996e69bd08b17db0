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

interface Message {
  readonly id?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: Readonly<Record<string, unknown>>;
}

/** The message with this id, from a JSON body or from an event stream. */
function messageIn({ text, headers }: RawAnswer, id: unknown): Message {
  const stream = headers["content-type"]?.startsWith("text/event-stream");
  const parts = stream ? [...text.matchAll(/^data: ?(.*)$/gm)].map(([, data]) => data ?? "") : [text];
  for (const part of parts) {
    const message = read(part);
    if (message.id === id || (!stream && message.error)) return message;
  }
  return {};
}

function read(text: string): Message {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function answered(http: RawAnswer, id: unknown): Answered {
  const { result = {}, error } = messageIn(http, id);
  return { http, result, error };
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
  return answered(http, id);
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
      const http = await server.send({
        method: "POST",
        json: message,
        ...within(more),
        headers: { ...ACCEPT, ...headers, ...more.headers },
      });
      return answered(http, (message as Message).id);
    },
    call: (tool, input = {}, more = {}) => ask(server, "tools/call", { name: tool, arguments: input }, within(more)),
  };
}

/** The text of a tool's result. */
export function textOf({ result }: Answered): string {
  const content = Array.isArray(result["content"]) ? (result["content"] as { text?: string }[]) : [];
  return content.map(({ text = "" }) => text).join("\n");
}
