import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { API, remoteServer } from "../support/tenant.ts";

/** @param issuer of the tenant, ending in "/v2.0" */
function keysOf(issuer: string) {
  return createRemoteJWKSet(new URL(issuer.replace(/\/v2\.0$/, "/discovery/v2.0/keys")));
}

/** Entra's rules: `aud` is the application's id, `scp` has short names where clients ask with long ones. */
export function createVerifier(issuer: string, resource: URL): OAuthTokenVerifier {
  return {
    async verifyAccessToken(token) {
      const rules = { issuer, audience: remoteServer.appId, algorithms: ["RS256"] };
      const { payload } = await jwtVerify(token, keysOf(issuer), rules).catch((error: unknown) => {
        throw new InvalidTokenError(error instanceof Error ? error.message : "not verified");
      });
      return {
        token,
        clientId: String(payload.azp),
        scopes: String(payload.scp ?? "")
          .split(" ")
          .map((name) => `${API}/${name}`),
        expiresAt: payload.exp ?? 0,
        resource,
        extra: { oid: payload.oid },
      };
    },
  };
}
