import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import type { Collector, CollectorMood, Export, Signal } from "@workshop/attacks";

/** OTLP/HTTP: the default paths, one for each signal. */
const SIGNALS: Readonly<Record<string, Signal>> = {
  "/v1/traces": "traces",
  "/v1/logs": "logs",
  "/v1/metrics": "metrics",
};
const JSON_TYPE = "application/json";
const PROTOBUF_TYPE = "application/x-protobuf";
/** Seconds. */
const RETRY_AFTER = "1";

interface Arrived extends Export {
  readonly answer: ServerResponse;
}

function readJson(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(body.toString("utf8")) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const typeOf = ({ headers }: IncomingMessage): string => (headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";

/** What came, or the status that OTLP has for it: 404 no signal, 415 no encoding of OTLP, 400 not what it says. */
async function read(request: IncomingMessage): Promise<Export | number> {
  const signal = SIGNALS[request.url ?? ""];
  if (request.method !== "POST" || !signal) return 404;
  const type = typeOf(request);
  if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) return 415;
  const sent = await buffer(request);
  const body = request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  if (type === PROTOBUF_TYPE) return { signal, headers, body };
  const json = readJson(body);
  return json ? { signal, headers, body, json } : 400;
}

/** A full success is an empty message of the same encoding (OTLP/HTTP, Full Success). */
function take({ answer, json }: Arrived): void {
  answer.writeHead(200, { "content-type": json ? JSON_TYPE : PROTOBUF_TYPE }).end(json ? "{}" : "");
}

/** Starts a collector on this machine that can be slow, full or gone. */
export async function startCollector(): Promise<Collector> {
  const [exports, came, waiting]: [Export[], Buffer[], Arrived[]] = [[], [], []];
  let mood: CollectorMood = "takes";

  function settle(arrived: Arrived): void {
    const { answer, ...taken } = arrived;
    if (mood === "hangs") waiting.push(arrived);
    else if (mood === "breaks") answer.destroy();
    else if (mood === "refuses") answer.writeHead(503, { "retry-after": RETRY_AFTER }).end();
    else {
      exports.push(taken);
      take(arrived);
    }
  }

  async function hear(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const found = await read(request).catch(() => 400);
    if (typeof found === "number") return void answer.writeHead(found).end();
    came.push(found.body);
    settle({ ...found, answer });
  }

  const server = createServer((request, answer) => void hear(request, answer));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exports,
    attempts: () => came.length,
    text: () => Buffer.concat(came).toString("utf8"),
    become(next) {
      mood = next;
      if (mood !== "hangs") waiting.splice(0).forEach(settle);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
