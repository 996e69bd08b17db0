import { createGraphClient } from "@workshop/graph";
import type { Seams } from "@workshop/solution-03-confidential-client";
import { graphObservation } from "../audit/current-request.ts";
import type { ThrottlingSettings } from "./settings.ts";

/** Microsoft Graph, asked as seldom as possible and as politely as it wants. */
export function createThrottledGraph(_settings: ThrottlingSettings): Seams["createGraphClient"] {
  return (options) => createGraphClient({ ...options, ...graphObservation });
}
