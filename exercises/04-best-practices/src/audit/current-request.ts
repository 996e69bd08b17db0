import { AsyncLocalStorage } from "node:async_hooks";
import type { GraphAnswer, Observation } from "@workshop/graph";
import type { TraceContext } from "./trace-context.ts";

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

/** What Graph and we tell each other about a call. */
// TODO 5: Graph's support asks for an id. Which one do you give them, and where do you find theirs?
export const graphObservation: Observation = {};
