import { RetryHandlerOptions } from "@microsoft/microsoft-graph-client";
import type { Deadline } from "./deadline.ts";
import { readRetryAfter } from "./response-headers.ts";

/** Seconds before the first retry when Graph does not say how long to wait. */
const FIRST_DELAY = 1;

/** RFC 9110 §9.2.2: only these may be repeated when nobody knows whether the first one was carried out. */
const IDEMPOTENT = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

/**
 * The Graph client repeats 429, 503 and 504 after `Retry-After`, or after a growing delay. We add two conditions: the
 * retry fits into the deadline, because "throttled, try again in 60 s" now is worth more than "timeout" later; and a
 * POST is repeated only after 429, which says that it was not carried out.
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export function createRetryPolicy(maxRetries: number, deadline: Deadline): RetryHandlerOptions {
  return new RetryHandlerOptions(FIRST_DELAY, maxRetries, (delay, attempt, _request, options, response) => {
    const wait = readRetryAfter(response.headers) ?? delay * 2 ** attempt + 1;
    const repeatable = response.status === 429 || IDEMPOTENT.includes(options?.method?.toUpperCase() ?? "GET");
    return repeatable && deadline.allows(options, wait);
  });
}
