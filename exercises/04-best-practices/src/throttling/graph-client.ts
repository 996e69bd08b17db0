import { createGraphClient, GraphMemory } from "@workshop/graph";
import type { Seams } from "@workshop/solution-03-confidential-client";
import { graphObservation } from "../audit/current-request.ts";
import type { ThrottlingSettings } from "./settings.ts";

/** Microsoft Graph, which is asked again when it is busy, and not asked again when we know the answer. */
export function createThrottledGraph({ graphCache }: ThrottlingSettings): Seams["createGraphClient"] {
  const memory = new GraphMemory({ fresh: graphCache * 1_000 });
  return (options, auth) =>
    createGraphClient({
      ...options,
      ...graphObservation(auth),
      // TODO 6: Graph says when to come back. What happens to a service that is busy when everybody asks five times more?
      maxRetries: 5,
      wait: () => 0,
      // TODO 6: the address is the same for everybody: /me. Whose answer is remembered here, and who gets it?
      memory: memory.of("graph"),
    });
}
