import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type { GraphAnswer, Observation } from "@workshop/graph";
import type { RequestHandler, Response } from "express";
import type { TraceContext } from "./trace-context.ts";

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

/** What Graph and we tell each other about a call. */
// TODO 5: Graph's support asks for an id. Which one do you give them, and where do you find theirs?
export const graphObservation = (_auth: AuthInfo): Observation => ({});
