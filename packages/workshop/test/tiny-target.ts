import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const TOKEN = "opaque-token-of-the-owner-0123456789abcdef";

const MARKUP = "<script>alert(1)</script>";

/** What a server of the test's own does wrong. Absent: nothing that can be seen from its address and a token. */
export interface Faults {
  /** Lets everybody in, whatever they show. */
  readonly openDoor?: boolean;
  /** Repeats what was shown to it in the challenge, with markup. */
  readonly repeatsToken?: boolean;
  /** Takes a token in the address, and any page as caller. */
  readonly careless?: boolean;
  /** Ends when a body is no JSON. */
  readonly fragile?: boolean;
  /** Says 429 after so many requests. */
  readonly tiresAfter?: number;
  /** Is its own authorization server, at this origin. */
  readonly issuer?: string;
  /** Never answers a request from this one on. */
  readonly hangsAt?: number;
}

export interface TinyTarget {
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** Every request, as it came. */
  readonly seen: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingMessage["headers"];
    readonly bytes: number;
  }[];
  /** Resolves when so many requests have come. */
  came(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an MCP server of one tool's worth, over real HTTP. */
export async function startTinyTarget(faults: Faults = {}, host = "127.0.0.1"): Promise<TinyTarget> {
  const seen: TinyTarget["seen"][number][] = [];
  const waiting: { count: number; done: () => void }[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, headers, bytes: body.length });
    waiting.filter(({ count }) => seen.length >= count).forEach(({ done }) => done());
    if (faults.hangsAt !== undefined && seen.length >= faults.hangsAt) return;
    const { status, json, challenge } = decide({ request, body, faults, count: seen.length, origin: origin() });
    if (status === 0) {
      server.close();
      return server.closeAllConnections();
    }
    response.writeHead(status, {
      "content-type": "application/json",
      ...(challenge && { "www-authenticate": challenge }),
    });
    response.end(json === undefined ? "" : JSON.stringify(json));
  }
  const port = (): number => (server.address() as AddressInfo).port;
  const origin = (): string => `http://${host}:${port()}`;

  await once(server.listen(0, host), "listening");
  const at = port();
  return {
    url: `${origin()}/mcp`,
    origin: origin(),
    port: at,
    seen,
    came: (count) => new Promise((done) => (seen.length >= count ? done() : waiting.push({ count, done }))),
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

interface Case {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly faults: Faults;
  readonly count: number;
  readonly origin: string;
}

interface Decision {
  readonly status: number;
  readonly json?: unknown;
  readonly challenge?: string;
}

function decide({ request, body, faults, count, origin }: Case): Decision {
  const { pathname, searchParams } = new URL(request.url ?? "/", origin);
  if (faults.tiresAfter !== undefined && count > faults.tiresAfter) return { status: 429 };
  if (pathname.startsWith("/.well-known/oauth-protected-resource"))
    return {
      status: 200,
      json: {
        resource: `${origin}/${faults.repeatsToken ? `${MARKUP}${TOKEN}` : "mcp"}`,
        authorization_servers: ["https://login.example/v2.0"],
      },
    };
  if (pathname === "/.well-known/oauth-authorization-server" && faults.issuer)
    return { status: 200, json: metadataOf(faults.issuer) };
  if (pathname !== "/mcp") return { status: 404 };
  const shown = request.headersDistinct["authorization"] ?? [];
  const inAddress = faults.careless && [...searchParams.values()].includes(TOKEN);
  const isGood = shown.length === 1 && /^bearer /i.test(shown[0] ?? "") && shown[0]?.slice(7) === TOKEN;
  if (!faults.openDoor && !isGood && !inAddress) return { status: 401, challenge: challengeFor(shown, origin, faults) };
  return inside(request, body, faults, origin);
}

function inside({ method, headers }: IncomingMessage, body: string, faults: Faults, origin: string): Decision {
  if (!faults.careless && headers.origin !== undefined && headers.origin !== origin) return { status: 403 };
  if (!faults.careless && headers.host !== new URL(origin).host) return { status: 403 };
  if (method !== "POST") return { status: 405 };
  if (body.length > 1_000_000) return { status: 413 };
  const message = parse(body);
  if (message === undefined) return { status: faults.fragile ? 0 : 400 };
  if (Array.isArray(message) || typeof message !== "object" || message === null) return { status: 400 };
  const { id, method: asked } = message as { id?: number; method?: string };
  if (asked !== "initialize") return { status: 200, json: { jsonrpc: "2.0", id, result: {} } };
  const result = { protocolVersion: "2025-06-18", capabilities: {}, serverInfo: { name: "tiny", version: "1.0.0" } };
  return { status: 200, json: { jsonrpc: "2.0", id, result } };
}

function challengeFor(shown: readonly string[], origin: string, { repeatsToken }: Faults): string {
  const named = `resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"`;
  return repeatsToken ? `Bearer error="you sent ${shown.join()}, not ${TOKEN}"` : `Bearer ${named}`;
}

function metadataOf(issuer: string): Record<string, string> {
  const at = (path: string): string => `${issuer}${path}`;
  return {
    issuer,
    authorization_endpoint: at("/authorize"),
    token_endpoint: at("/token"),
    registration_endpoint: at("/register"),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
