import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { RequestHandler } from "express";
import { type Challenge, challengeForToken } from "./challenge.ts";

/** Nobody gets past without a token. */
export function requireAccess(verifier: OAuthTokenVerifier, challenge: Challenge): RequestHandler {
  return async (req, res, next) => {
    // TODO 1: which schemes does this take for a token? Where else does a token in the address end up?
    const token = req.headers.authorization?.split(" ").at(-1) ?? req.query["access_token"];
    if (typeof token !== "string" || token === "") return challengeForToken(res);
    // TODO 1: what does a client hear whose token is not good? The SDK has a `requireBearerAuth`.
    req.auth = await verifier.verifyAccessToken(token);
    next();
  };
}
