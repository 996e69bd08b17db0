import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { OAuthError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { Request, RequestHandler } from "express";
import { callerOf } from "../caller.ts";
import { type Challenge, challengeForToken } from "./challenge.ts";

/** What every caller needs; tools may ask for more. */
const BASE_SCOPE = "mcp.read";

/** `headers` keeps the first and drops the others. (`headersDistinct` has all, and sorts every other header for it.) */
function hasSeveral({ rawHeaders }: Request): boolean {
  return rawHeaders.filter((text, index) => index % 2 === 0 && /^authorization$/i.test(text)).length > 1;
}

/**
 * Nobody gets past without a good token, on any method. The SDK's gate judges; two things it leaves to us: a request
 * without a token is no error, and trouble of our own (a verifier that cannot reach what it needs) is no 401.
 */
export function requireAccess(verifier: OAuthTokenVerifier, challenge: Challenge): RequestHandler {
  const { resourceMetadataUrl } = challenge;
  const ofPersons = [challenge.scope(BASE_SCOPE)];
  return async (req, res, next) => {
    const first = req.headers.authorization;
    if (first === undefined) return challengeForToken(res, challenge, [BASE_SCOPE]);
    // Which of two would the next hop believe? RFC 6750 §2: a client sends one.
    if (hasSeveral(req)) return void res.status(400).json({ error: "invalid_request" });
    const token = /^Bearer (\S+)$/i.exec(first)?.[1];
    const outcome = token === undefined ? undefined : verifier.verifyAccessToken(token);
    const known = await outcome?.catch((error: unknown) => {
      if (!(error instanceof OAuthError)) throw error;
    });
    const judged = { verifyAccessToken: () => outcome ?? verifier.verifyAccessToken("") };
    // Scopes say what a client may do for a person; an application has roles, and tools look at those.
    const requiredScopes = known && callerOf(known).kind === "application" ? [] : ofPersons;
    return requireBearerAuth({ verifier: judged, requiredScopes, resourceMetadataUrl })(req, res, next);
  };
}
