import type { Config } from "../config.ts";
import type { Seams } from "../seams.ts";
import { GRAPH_SCOPES, type GraphTokens } from "../tools/graph-access.ts";
import { UnavailableError } from "../trouble.ts";

/** We pass claims challenges on; so Graph ends a token of ours as soon as the person's sessions are revoked. */
const CAPABILITIES: string[] = []; // TODO 11: have we said so? ("cp1")

/**
 * Exchanges the caller's token for one that Graph takes (Learn, v2-oauth2-on-behalf-of-flow). The caller's own token goes
 * to Entra and nowhere else: passing it on would make every server behind us believe it was meant for them.
 * MSAL keeps the answer by the hash of the caller's token, so it can never serve somebody else.
 */
export function createOnBehalfOf(config: Config, { createMsalClient }: Pick<Seams, "createMsalClient">): GraphTokens {
  const client = createMsalClient(config, { clientCapabilities: CAPABILITIES });
  return async ({ token }) => {
    // TODO 11: Entra may want the person, or be away. Who is told what? (`toTrouble`)
    const answer = await client.acquireTokenOnBehalfOf({ oboAssertion: token, scopes: GRAPH_SCOPES });
    if (!answer) throw new UnavailableError("Entra gave no token.");
    return answer.accessToken;
  };
}
