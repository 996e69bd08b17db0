import { createGraphClient, GraphMemory } from "@workshop/graph";
import { callerOf, principalOf, type Seams } from "@workshop/solution-03-confidential-client";
import { graphObservation } from "../audit/current-request.ts";
import type { ThrottlingSettings } from "./settings.ts";

/**
 * Microsoft Graph, asked as seldom as possible and as politely as it wants. What it answered is remembered for the person and the
 * sign-in: one that is over leads to nothing, at no server, and its answers go within minutes.
 */
export function createThrottledGraph({ graphBudget, graphCache }: ThrottlingSettings): Seams["createGraphClient"] {
  const memory = new GraphMemory({ fresh: graphCache * 1_000 });
  return (options, auth) => {
    const caller = callerOf(auth);
    const owner = `${principalOf(caller)} ${caller.grantId ?? ""}`;
    return createGraphClient({
      ...options,
      ...graphObservation(auth),
      timeout: graphBudget * 1_000,
      memory: memory.of(owner),
    });
  };
}
