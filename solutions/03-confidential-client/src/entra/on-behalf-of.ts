import { AuthError } from "@azure/msal-node";
import { isUserNeeded } from "@workshop/auth";
import type { Config } from "../config.ts";
import type { Seams } from "../seams.ts";
import type { GraphTokens } from "../tools/graph-access.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";

const GRAPH_SCOPES = ["User.Read"];

/** We pass claims challenges on; so Graph ends a token of ours as soon as the person's sessions are revoked. */
const CAPABILITIES = ["cp1"];

/**
 * Exchanges the caller's token for one that Graph takes (Learn, v2-oauth2-on-behalf-of-flow). The caller's own token goes
 * to Entra and nowhere else: passing it on would make every server behind us believe it was meant for them.
 * MSAL keeps the answer by the hash of the caller's token, so it can never serve somebody else.
 */
export function createOnBehalfOf(config: Config, { createMsalClient }: Pick<Seams, "createMsalClient">): GraphTokens {
  const client = createMsalClient(config, { clientCapabilities: CAPABILITIES });
  return async ({ token }, claims) => {
    const request = { oboAssertion: token, scopes: GRAPH_SCOPES, ...(claims && { claims, skipCache: true }) };
    const answer = await client.acquireTokenOnBehalfOf(request).catch((error: unknown) => {
      if (isUserNeeded(error)) throw new UserNeededError((error as { claims?: string }).claims || undefined);
      if (error instanceof AuthError) throw new UnavailableError("Entra gave no token.", { cause: error });
      throw error;
    });
    if (!answer) throw new UnavailableError("Entra gave no token.");
    return answer.accessToken;
  };
}
