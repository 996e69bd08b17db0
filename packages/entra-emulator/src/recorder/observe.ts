import type { IncomingMessage } from "node:http";
import type { Response } from "router";
import { type ExchangeContext, contextOf } from "../http/exchange-context.ts";

/** An exchange as it was, its secrets in the clear: for mask-exchange.ts and nobody else. */
export interface Observed {
  readonly id: number;
  readonly method: string;
  readonly status: number;
  readonly context: Omit<ExchangeContext, "rawBody" | "startedAt">;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  /** Headers of the answer. */
  readonly location: unknown;
  readonly challenge: unknown;
  readonly retryAfter: unknown;
  /** JSON of the answer. */
  readonly body: string | undefined;
  readonly ms: number;
}

/** Notes what happened. Cheap: masking waits until somebody reads the record. */
export function observe(
  id: number,
  req: IncomingMessage,
  res: Response,
  status: number,
  body: string | undefined,
): Observed {
  const { rawBody: _rawBody, startedAt, notes, ...context } = contextOf(res);
  return {
    id,
    method: req.method ?? "",
    status,
    context: { ...context, notes: { ...notes, tokens: [...(notes.tokens ?? [])] } },
    authorization: req.headers.authorization,
    cookie: req.headers.cookie,
    location: res.getHeader("location"),
    challenge: res.getHeader("www-authenticate"),
    retryAfter: res.getHeader("retry-after"),
    // A record of the record would grow without end.
    body: context.surface === "control" ? undefined : body,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
  };
}
