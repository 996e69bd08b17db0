import { setTimeout as sleep } from "node:timers/promises";
import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import type { Deadline } from "./deadline.ts";
import { setHeader } from "./request-headers.ts";
import { readRetryAfter } from "./response-headers.ts";
import type { Wait } from "./wait.ts";

/** Too many requests, or a server that is busy. */
const PASSING = [429, 503, 504];

/** RFC 9110 §9.2.2: only these may be repeated when nobody knows whether the first one was carried out. */
const IDEMPOTENT = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

/** 429 says that the call was not carried out. What was streamed cannot be sent again. */
function isRepeatable({ options, response }: Context): boolean {
  const method = options?.method?.toUpperCase() ?? "GET";
  return (response?.status === 429 || IDEMPOTENT.includes(method)) && !(options?.body instanceof ReadableStream);
}

/**
 * Repeats a call after 429, 503 and 504. Unlike the Graph client's own handler, it gives up at once when the answer could not
 * come in time ("try again in 60 s" now is worth more than "timeout" later), stops waiting when the caller leaves, and never
 * repeats what may have been carried out.
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export class Retry implements Middleware {
  readonly #most: number;
  readonly #wait: Wait;
  readonly #deadline: Deadline;
  #next: Middleware | undefined;

  constructor(most: number, wait: Wait, deadline: Deadline) {
    this.#most = most;
    this.#wait = wait;
    this.#deadline = deadline;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.#next?.execute(context);
    for (let retry = 1; retry <= this.#most; retry += 1) {
      const { response } = context;
      if (!response || !PASSING.includes(response.status) || !isRepeatable(context)) return;
      const wait = this.#wait(retry, readRetryAfter(response.headers));
      if (!this.#deadline.allows(context.options, wait)) return;
      await response.body?.cancel(); // or its connection is not free for the next
      await pause(wait, context.options?.signal ?? undefined);
      setHeader(context, "retry-attempt", String(retry));
      await this.#next?.execute(context);
    }
  }
}

/** Ends early with the reason of the signal. */
async function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(seconds * 1_000, undefined, { ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
