import { createConfidentialClient } from "@workshop/auth";
import type { Config } from "../config.ts";
import type { GraphTokens } from "../tools/graph-access.ts";

const GRAPH_SCOPES = ["User.Read"];

/** Exchanges the caller's token for one that Graph takes (Learn, v2-oauth2-on-behalf-of-flow). */
export function createOnBehalfOf(config: Config): GraphTokens {
  const client = createConfidentialClient(config);
  return async ({ token }) => {
    // TODO 11: Entra may want the person (`isUserNeeded`), or be away (`AuthError`). Who is told what?
    const answer = await client.acquireTokenOnBehalfOf({ oboAssertion: token, scopes: GRAPH_SCOPES });
    return answer?.accessToken ?? "";
  };
}
