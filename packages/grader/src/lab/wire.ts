import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import type { OpenStream, RawAnswer, RawRequest, RemoteServer } from "@workshop/attacks";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import { lookupOnce } from "./lookup-once.ts";

/** Milliseconds. */
const PATIENCE = 15_000;
const LARGEST = 4 * 1024 * 1024;

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** Pairs, because a header may be sent twice. */
function headersOf({ headers = {}, token, form, json }: RawRequest): string[] {
  const given = Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]));
  const has = (name: string) => Object.keys(headers).some((one) => one.toLowerCase() === name);
  const type = form ? "application/x-www-form-urlencoded" : json === undefined ? undefined : "application/json";
  return [
    ...given,
    ...(token !== undefined && !has("authorization") ? ["authorization", `Bearer ${token}`] : []),
    ...(type && !has("content-type") ? ["content-type", type] : []),
  ];
}

function bodyOf({ body, form, json }: RawRequest): string | Uint8Array | null {
  if (body !== undefined) return body;
  if (form) return new URLSearchParams(form).toString();
  return json === undefined ? null : JSON.stringify(json);
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));

/**
 * A server may close a kept connection just when it is used again, and that would look like one that died (RFC 9112
 * §9.3.1). Only a connection of its own shows what is the case.
 */
function wasHungUp(error: unknown): boolean {
  const { code, socket } = error as { code?: unknown; socket?: { bytesRead?: number } | null };
  // Nothing was ever read from a new connection: that one says it all.
  if (code === "UND_ERR_SOCKET") return socket?.bytesRead !== 0;
  return code === "ECONNRESET" || code === "EPIPE";
}

export interface Wire extends RemoteServer {
  /** From now on this authority is trusted, too. @param authority PEM */
  trust(authority: string): void;
  stop(): Promise<void>;
}

/**
 * @param caFile authority that is trusted for https; without one, whom Node trusts
 * @param patience milliseconds in which an answer has to begin, and to go on
 */
export function openWire(url: string, caFile?: string, patience = PATIENCE): Wire {
  const { origin, hostname, pathname, protocol } = new URL(url);
  const authorities = caFile ? [readFileSync(caFile, "utf8")] : [];
  // One context for all connections: making one costs more than a handshake.
  const createConnector = () =>
    buildConnector({
      lookup: lookupOnce,
      ...(protocol === "https:" &&
        authorities.length > 0 && { secureContext: createSecureContext({ ca: authorities }) }),
    });
  let connector = createConnector();
  const options: Agent.Options = {
    // The certificate is for where the server is, whatever a request says in Host.
    connect: (wanted, done) => connector({ ...wanted, servername: hostname }, done),
    headersTimeout: patience,
    maxResponseSize: LARGEST,
  };
  const agents = { kept: new Agent(options), ownConnection: new Agent({ ...options, pipelining: 0 }) };
  const streams = new Set<OpenStream>();
  // An agent without pipelining leaves requests that wait for an answer alone when it is destroyed.
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);

  function start(wanted: RawRequest, bodyTimeout = patience): Promise<Dispatcher.ResponseData> {
    const { path = pathname, method = "GET" } = wanted;
    const { signal } = stopped;
    const asked = { method, headers: headersOf(wanted), body: bodyOf(wanted), signal, bodyTimeout };
    const through = (dispatcher: Agent) => request(new URL(path, origin), { ...asked, dispatcher });
    return through(agents.kept).catch((error: unknown) => {
      if (!wasHungUp(error)) throw error;
      return through(agents.ownConnection);
    });
  }

  async function send(wanted: RawRequest = {}): Promise<RawAnswer> {
    try {
      const answer = await start(wanted);
      const text = await answer.body.text();
      return { status: answer.statusCode, headers: flat(answer.headers), text, json: readObject(text) };
    } catch (error) {
      return { status: 0, headers: {}, text: error instanceof Error ? error.message : String(error), json: {} };
    }
  }

  async function openStream(wanted: RawRequest): Promise<OpenStream> {
    // A stream on which nothing is said is open: it ends when the server ends it, and not because we lose patience.
    const answer = await start(wanted, 0);
    let [text, ended] = ["", false];
    answer.body.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    answer.body
      .on("error", () => (ended = true))
      .on("end", () => (ended = true))
      .on("close", () => (ended = true));
    const stream: OpenStream = {
      status: answer.statusCode,
      text: () => text,
      ended: () => ended,
      close: () => void answer.body.destroy(),
    };
    streams.add(stream);
    return stream;
  }

  return {
    url,
    origin,
    send,
    openStream,
    trust(authority) {
      authorities.push(authority);
      connector = createConnector();
    },
    async stop() {
      streams.forEach((stream) => stream.close());
      stopped.abort();
      await Promise.all([agents.kept.destroy(), agents.ownConnection.destroy()]);
    },
  };
}
