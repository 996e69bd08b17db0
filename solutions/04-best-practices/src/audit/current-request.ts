import { AsyncLocalStorage } from "node:async_hooks";
import type { GraphAnswer, Observation } from "@workshop/graph";
import { toGuid, type TraceContext } from "./trace-context.ts";

/** What becomes known of a request while it is worked on. */
export interface CurrentRequest {
  readonly trace: TraceContext;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  tool?: string;
  toolFailed?: boolean;
  readonly graph: GraphAnswer[];
}

const storage = new AsyncLocalStorage<CurrentRequest>();

/** Runs what belongs to a request, however deep and however late. */
export const runInRequest = <T>(request: CurrentRequest, work: () => T): T => storage.run(request, work);

/** Absent outside of requests: timers and starts. */
export const currentRequest = (): CurrentRequest | undefined => storage.getStore();

/** Graph gets our name for the request, and its own is kept beside it: so both sides can be asked about one call. */
export const graphObservation: Observation = {
  correlationId: () => {
    const request = currentRequest();
    return request && toGuid(request.trace);
  },
  onAnswer: (answer) => void currentRequest()?.graph.push(answer),
};
