import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { decodeJwt } from "jose";
import type { Caller } from "../caller.ts";
import type { Config } from "../config.ts";
import { type AccessTokenClaims, accessTokenClaims } from "./access-token-claims.ts";

type Settings = Pick<Config, "authorityHost" | "tenantId" | "clientId" | "mcpUrl" | "appIdUri">;

/** The issuer of the tenant, as its tokens and its metadata spell it. */
export function issuerOf({ authorityHost }: Pick<Config, "authorityHost" | "tenantId">): string {
  // TODO 10: whose people may come in here?
  return `${authorityHost.origin}/common/v2.0`;
}

function toAuthInfo(token: string, claims: AccessTokenClaims, { mcpUrl, appIdUri }: Settings): AuthInfo {
  const { tid: tenantId, azp: clientId, scp, exp } = claims;
  // TODO 11: people marry, leave, and their addresses go to others. What never changes hands?
  const objectId = claims.preferred_username ?? claims.name ?? claims.oid;
  const scopes = scp.split(" ").filter(Boolean);
  const caller: Caller = { tenantId, objectId, clientId, scopes };
  // By either name: which one clients use is for index.ts to say.
  const named = [...scopes, ...scopes.map((scope) => `${appIdUri}/${scope}`)];
  return { token, clientId, scopes: named, expiresAt: exp, resource: mcpUrl, extra: { caller } };
}

/** Reads a token of Entra. */
export function createEntraVerifier(settings: Settings): OAuthTokenVerifier {
  const claims = accessTokenClaims(settings.tenantId);
  return {
    async verifyAccessToken(token) {
      // TODO 9: anybody can write these claims. Who signed them, where, for whom, and until when?
      return toAuthInfo(token, claims.parse(decodeJwt(token)), settings);
    },
  };
}
