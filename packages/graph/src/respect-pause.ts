import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { passThrough } from "./deadline.ts";
import { GraphRequestError } from "./graph-request-error.ts";
import type { OwnMemory } from "./memory.ts";
import { readRetryAfter } from "./response-headers.ts";

/**
 * When Graph told an owner to come back later, nothing is sent for them until then: a call in vain counts, too, and makes the
 * pause longer. Others are not affected.
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export class RespectPause implements Middleware {
  readonly #memory: OwnMemory;
  #next: Middleware | undefined;

  constructor(memory: OwnMemory) {
    this.#memory = memory;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const paused = this.#memory.paused();
    if (paused) throw passThrough(new GraphRequestError(paused.status === 429 ? "throttled" : "unavailable", paused));
    await this.#next?.execute(context);
    const { status = 0, headers } = context.response ?? {};
    const retryAfter = status === 429 || status === 503 ? readRetryAfter(headers) : undefined;
    if (retryAfter !== undefined) this.#memory.pause(retryAfter, status);
  }
}
