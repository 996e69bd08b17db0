import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { RequestHandler } from "express";
import { type Challenge, challengeForToken } from "./challenge.ts";

/** What every caller needs; tools may ask for more. */
const BASE_SCOPE = "mcp.read";

/**
 * Nobody gets past without a good token, on any method. The SDK's gate judges; two things it leaves to us: a request
 * without a token is no error, and trouble of our own (a verifier that cannot reach what it needs) is no 401.
 */
export function requireAccess(verifier: OAuthTokenVerifier, challenge: Challenge): RequestHandler {
  return async (req, res, next) => {
    // TODO 1: which schemes does this take for a token? Where else does a token in the address end up?
    const token = req.headers.authorization?.split(" ").at(-1) ?? req.query["access_token"];
    if (typeof token !== "string" || token === "") return challengeForToken(res, challenge, [BASE_SCOPE]);
    // TODO 1: what does a client hear whose token is not good? (The SDK has a `requireBearerAuth`.)
    req.auth = await verifier.verifyAccessToken(token);
    next();
  };
}
