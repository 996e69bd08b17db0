import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type { GraphAnswer, Observation } from "@workshop/graph";
import type { RequestHandler, Response } from "express";
import { toGuid, type TraceContext } from "./trace-context.ts";

/** What becomes known of a request while it is worked on. */
export interface CurrentRequest {
  readonly trace: TraceContext;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  toolFailed?: boolean;
  readonly graph: GraphAnswer[];
}

/** At the door, where nobody knows yet who asks. */
export const beginRequest = (res: Response, request: CurrentRequest): void => void (res.locals["request"] = request);

/**
 * Behind the gate: from here on it goes wherever the caller goes, to the tools and to Graph. (`AsyncLocalStorage` would carry it
 * anywhere, and with Node 20 and 22 every promise of a request pays for that.) The gate may know a token for many requests at once, so
 * each gets an `auth` of its own.
 */
export const goWithCaller: RequestHandler = (req, { locals: { request } }, next) => {
  if (req.auth && request) req.auth = { ...req.auth, extra: { ...req.auth.extra, request } };
  next();
};

/** Absent when nothing began it: a server without an audit. */
export const requestOf = (auth: AuthInfo | undefined): CurrentRequest | undefined =>
  auth?.extra?.["request"] as CurrentRequest | undefined;

/** Graph gets our name for the request, and its own is kept beside it: so both sides can be asked about one call. */
export function graphObservation(auth: AuthInfo): Observation {
  const request = requestOf(auth);
  if (!request) return {};
  return { correlationId: () => toGuid(request.trace), onAnswer: (answer) => void request.graph.push(answer) };
}
