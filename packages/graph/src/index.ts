export { createGraphClient, GraphBaseUrlError, type GraphClientOptions } from "./graph-client.ts";
export { GraphRequestError, type GraphErrorCode } from "./graph-request-error.ts";
export { toGraphRequestError } from "./to-graph-request-error.ts";
export { getMe } from "./get-me.ts";
export type { GraphAnswer, Observation } from "./observe.ts";
export { GraphMemory, type GraphMemoryOptions, type OwnMemory } from "./memory.ts";
export type { Wait } from "./wait.ts";
