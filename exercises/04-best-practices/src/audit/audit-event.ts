import { type Caller, refusedBy } from "@workshop/solution-03-confidential-client";
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
  readonly who?: string;
  readonly kind?: Caller["kind"];
  readonly client?: string;
  readonly method: string;
  readonly endpoint: string;
  readonly tool?: string;
  readonly decision: "allowed" | "refused" | "failed";
  /** Which rule refused, or what failed. */
  readonly rule?: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly graph?: readonly GraphAnswer[];
  readonly headers: string;
  readonly body: string;
}

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

function decisionOf(status: number, { toolFailed }: CurrentRequest): AuditEvent["decision"] {
  if (status >= 500 || status === 0) return "failed";
  if (status >= 400) return "refused";
  return toolFailed ? "failed" : "allowed";
}

/** Says what became of a request. @param _tools the names of all there are */
export function auditEvent(
  req: Request,
  res: Response,
  request: CurrentRequest,
  _tools: readonly string[],
): AuditEvent {
  const caller = req.auth?.extra?.["caller"] as Caller | undefined;
  const now = Date.now();
  const status = res.headersSent ? res.statusCode : 0;
  const decision = decisionOf(status, request);
  const tool = (req.body as { params?: { name?: string } } | undefined)?.params?.name;
  const rule = decision === "refused" ? (refusedBy(res) ?? BY_STATUS[status] ?? "other") : undefined;
  return {
    time: timestamp(now),
    event: "decision",
    correlationId: request.trace.traceId,
    // TODO 5: a log outlives everything and is read by many. What of this should be in it, and what is missing?
    ...(caller && { who: caller.objectId, kind: caller.kind, client: caller.clientId }),
    method: req.method,
    endpoint: req.path,
    ...(tool && { tool }),
    decision,
    ...(rule && { rule }),
    status,
    duration: now - request.startedAt,
    ...(request.graph.length > 0 && { graph: request.graph }),
    headers: JSON.stringify(req.headers),
    body: JSON.stringify(req.body ?? {}),
  };
}
