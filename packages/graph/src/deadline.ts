import { type Context, GraphClientError, type Middleware } from "@microsoft/microsoft-graph-client";
import { toGraphRequestError } from "./to-graph-request-error.ts";

/**
 * One deadline for a call with all its retries, from the moment the token is there (getting it may wait for a person).
 * It belongs after the authentication and before the retry handler.
 */
export class Deadline implements Middleware {
  readonly #timeout: number;
  readonly #ends = new WeakMap<object, number>();
  #next: Middleware | undefined;

  /** @param timeout milliseconds */
  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const options = (context.options ??= {});
    const caller = options.signal ?? undefined;
    const deadline = AbortSignal.timeout(this.#timeout);
    options.signal = caller === undefined ? deadline : AbortSignal.any([caller, deadline]);
    this.#ends.set(options, Date.now() + this.#timeout);
    try {
      await this.#next?.execute(context);
    } catch (error) {
      const reason = caller?.aborted && error === caller.reason ? error : toGraphRequestError(error);
      throw passThrough(reason);
    }
  }

  /** Whether the answer to another attempt, after `wait` seconds, could still come in time. */
  allows(options: object | undefined, wait: number): boolean {
    return Date.now() + wait * 1000 < (this.#ends.get(options ?? {}) ?? 0);
  }
}

/**
 * Wrap an error so that the Graph client hands it on: it passes on its own class as it is, and keeps no more than the
 * message of any other (no cause, no code).
 */
export function passThrough(reason: unknown): GraphClientError {
  return Object.assign(new GraphClientError("The request was not sent or not answered."), { customError: reason });
}
