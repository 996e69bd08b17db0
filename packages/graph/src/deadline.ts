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
      await untilAborted(() => this.#next?.execute(context), options.signal);
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

/** The retry handler of the Graph client sleeps without looking at the signal. */
async function untilAborted(start: () => Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const work = start();
  work?.catch(() => undefined); // if it loses the race, nobody else looks at its error
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
