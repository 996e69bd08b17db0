import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type { Request, RequestHandler } from "express";
import { type Challenge, challengeForScopes, challengeForToken, refuseRequest, refuseToken } from "./challenge.ts";

const BASE_SCOPE = "mcp.read";

/** RFC 6750 §2.1. Undefined: there is none in the header. */
function tokenIn(header: string): string | undefined {
  const [scheme = "", token, ...more] = header.trim().split(/ +/);
  return scheme.toLowerCase() === "bearer" && more.length === 0 ? token : undefined;
}

const headersOf = ({ rawHeaders }: Request): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === "authorization");

async function judge(verifier: OAuthTokenVerifier, token: string): Promise<AuthInfo | undefined> {
  try {
    const auth = await verifier.verifyAccessToken(token);
    return auth.expiresAt !== undefined && auth.expiresAt * 1_000 > Date.now() ? auth : undefined;
  } catch (error) {
    if (error instanceof InvalidTokenError) return undefined;
    throw error;
  }
}

/** The same promise without the SDK's gate, and in other words. */
export function requireAccess(verifier: OAuthTokenVerifier, challenge: Challenge): RequestHandler {
  return async (req, res, next) => {
    const [header, second] = headersOf(req);
    if (header === undefined) return challengeForToken(res, challenge, [BASE_SCOPE]);
    if (second !== undefined) return refuseRequest(res, challenge);
    const token = tokenIn(header);
    const auth = token ? await judge(verifier, token) : undefined;
    if (!auth) return refuseToken(res, challenge);
    if (!auth.scopes.includes(challenge.scope(BASE_SCOPE))) return challengeForScopes(res, challenge, [BASE_SCOPE]);
    req.auth = auth;
    return next();
  };
}
