import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { setHeader } from "./request-headers.ts";
import { readRequestId } from "./response-headers.ts";

/** What Graph answered, in the words that its support and our audit share. */
export interface GraphAnswer {
  readonly status: number;
  /** Graph's own name for the request. */
  readonly requestId: string | undefined;
}

export interface Observation {
  /** Names a call towards Graph: a GUID, which Graph keeps (Learn, graph best-practices "client-request-id"). */
  readonly correlationId?: () => string | undefined;
  /** Hears of every answer that a caller gets, retries not counted. */
  readonly onAnswer?: (answer: GraphAnswer) => void;
}

/** Sends our name for a call along, and tells what came back. It belongs before the telemetry handler, which makes one up. */
export class Observe implements Middleware {
  readonly #observation: Observation;
  #next: Middleware | undefined;

  constructor(observation: Observation) {
    this.#observation = observation;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const id = this.#observation.correlationId?.();
    if (id !== undefined) setHeader(context, "client-request-id", id);
    await this.#next?.execute(context);
    if (context.response) {
      const { status, headers } = context.response;
      this.#observation.onAnswer?.({ status, requestId: readRequestId(null, headers) });
    }
  }
}
