import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Request, Response } from "router";
import type { Trace } from "../errors/error-body.ts";
import type { TokenNote } from "../recorder/token-sight.ts";
import { NO_PARAMS, type Params, readParams } from "./params.ts";

export type Surface = "entra" | "graph" | "control";

/** What the handlers learn about an exchange and the recorder keeps. */
export interface Notes {
  clientId?: string;
  user?: string;
  grant?: string;
  aadsts?: number;
  graphCode?: string;
  /** Id of the page that was shown. */
  page?: string;
  /** Tokens that were checked here; see recorder/token-sight.ts. */
  tokens?: TokenNote[];
}

/** One request on its way: read once, by everybody. */
export interface ExchangeContext {
  readonly surface: Surface;
  readonly startedAt: number;
  readonly trace: Trace;
  readonly path: string;
  readonly query: Params;
  form: Params;
  /** The body as it came, when it is not a form. */
  rawBody: string;
  readonly notes: Notes;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const contexts = new WeakMap<object, ExchangeContext>();

export function isGuid(value: string | undefined): value is string {
  return value !== undefined && GUID.test(value);
}

function surfaceOf(path: string): Surface {
  if (path.startsWith("/_emulator")) return "control";
  return path.startsWith("/v1.0") || path.startsWith("/oidc/") ? "graph" : "entra";
}

function correlationId(query: Params, headers: IncomingHttpHeaders): string {
  const candidates = [query.get("client-request-id"), headers["client-request-id"], headers["x-ms-client-request-id"]];
  return candidates.flat().find((candidate) => isGuid(candidate)) ?? randomUUID();
}

/** Opens the context of a request. */
export function openContext(req: Request, res: Response, time: number): ExchangeContext {
  const [path = "/", search] = req.originalUrl.split("?", 2);
  const query = readParams(req.originalUrl.slice(path.length + (search === undefined ? 0 : 1)));
  const context: ExchangeContext = {
    surface: surfaceOf(path),
    startedAt: performance.now(),
    trace: { traceId: randomUUID(), correlationId: correlationId(query, req.headers), time },
    path,
    query,
    form: NO_PARAMS,
    rawBody: "",
    notes: {},
  };
  contexts.set(res, context);
  return context;
}

export function contextOf(res: Response): ExchangeContext {
  const context = contexts.get(res);
  if (!context) throw new Error("No exchange was opened for this response");
  return context;
}

export function noteClient(notes: Notes, clientId: string | undefined): void {
  if (clientId) notes.clientId = clientId;
}
