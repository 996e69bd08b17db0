import { type Caller, principalOf, refusedBy } from "@workshop/solution-03-confidential-client";
import type { GraphAnswer } from "@workshop/graph";
import type { Request, Response } from "express";
import type { CurrentRequest } from "./current-request.ts";
import { timestamp } from "./timestamp.ts";

/** One decision. Every text in it is ours, or has the form of an id. */
export interface AuditEvent {
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly event: "decision";
  /** Joins the events of one cause, here and at Graph (`client-request-id`). */
  readonly correlationId: string;
  /** `tid.oid`. Absent: nobody, as far as we know. */
  readonly who: string | undefined;
  readonly kind: Caller["kind"] | undefined;
  readonly client: string | undefined;
  readonly method: string;
  readonly endpoint: string;
  readonly tool: string | undefined;
  readonly decision: "allowed" | "refused" | "failed";
  /** Which rule refused, or what failed. */
  readonly rule: string | undefined;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly graph: readonly GraphAnswer[] | undefined;
}

const ENDPOINTS = [
  "/mcp",
  "/authorize",
  "/consent",
  "/auth/callback",
  "/token",
  "/register",
  "/revoke",
  "/sse",
  "/message",
];
const METHODS = ["GET", "POST", "DELETE"];

/** Rules that a status says well enough; the others note themselves. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: "token",
  403: "scope",
  404: "session",
  405: "method",
  400: "message",
  413: "message",
  429: "rate",
};

/** Text of strangers is not kept as it is: an id of a client may be an address, and has no control characters. */
const idOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w.:/~-]{1,200}$/.test(text) ? text : undefined;

const known = (list: readonly string[], text: string): string => (list.includes(text) ? text : "other");

function decisionOf(status: number, { toolFailed }: CurrentRequest): AuditEvent["decision"] {
  if (status >= 500 || status === 0) return "failed";
  if (status >= 400) return "refused";
  return toolFailed ? "failed" : "allowed";
}

/** The tool that a message calls, whether or not it came to run. A name that no tool has is a stranger's text. */
function toolIn(body: unknown, tools: readonly string[]): string | undefined {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } };
  return method === "tools/call" ? known(tools, String(params?.name)) : undefined;
}

/** Says what became of a request. @param tools the names of all there are */
export function auditEvent(req: Request, res: Response, request: CurrentRequest, tools: readonly string[]): AuditEvent {
  const caller = req.auth?.extra?.["caller"] as Caller | undefined;
  const now = Date.now();
  const status = res.headersSent ? res.statusCode : 0;
  const decision = decisionOf(status, request);
  return {
    time: timestamp(now),
    event: "decision",
    correlationId: request.trace.traceId,
    who: caller && principalOf(caller),
    kind: caller?.kind,
    client: idOf(caller?.clientId),
    method: known(METHODS, req.method),
    endpoint: known(ENDPOINTS, req.path),
    tool: toolIn(req.body, tools),
    decision,
    rule: decision === "refused" ? (refusedBy(res) ?? BY_STATUS[status] ?? "other") : undefined,
    status,
    duration: now - request.startedAt,
    graph: request.graph.length > 0 ? request.graph : undefined,
  };
}
