import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { decodeJwt } from "jose";
import type { Caller } from "../caller.ts";
import type { Config } from "../config.ts";
import type { Seams } from "../seams.ts";
import { type AccessTokenClaims, accessTokenClaims } from "./access-token-claims.ts";

type Settings = Pick<Config, "authorityHost" | "tenantId" | "clientId" | "mcpUrl" | "appIdUri">;

/** The issuer of the tenant, as its tokens and its metadata spell it. */
export function issuerOf({ authorityHost }: Pick<Config, "authorityHost" | "tenantId">): string {
  // TODO 10: whose people may come in here?
  return `${authorityHost.origin}/common/v2.0`;
}

/** Short names in the token, qualified ones in what clients ask for. */
function toAuthInfo(token: string, claims: AccessTokenClaims, { mcpUrl, appIdUri }: Settings): AuthInfo {
  const { tid: tenantId, azp: clientId, scp, roles, exp } = claims;
  // TODO 11: people marry, leave, and their addresses go to others. What never changes hands?
  const objectId = ("preferred_username" in claims && claims.preferred_username) || claims.oid;
  const kind = scp === undefined ? "application" : "person";
  const scopes = scp?.split(" ").filter(Boolean) ?? [];
  const caller: Caller = { kind, tenantId, objectId, clientId, scopes, roles };
  const qualified = scopes.map((scope) => `${appIdUri}/${scope}`);
  return { token, clientId, scopes: qualified, expiresAt: exp, resource: mcpUrl, extra: { caller } };
}

/**
 * Believes a token of Entra, or throws (RFC 9068 §4, Learn access-tokens "Validate tokens"):
 *
 * 1. signed by Entra, with the one algorithm it uses: a token must not choose how it is checked
 * 2. issued by our tenant: Entra signs for all of them with the same keys; `tid` says the same
 * 3. meant for us: our client id, which is the audience of version 2.0 tokens whatever the resource was called
 * 4. in date, and it says until when
 * 5. an access token, for a person; or for an application, where those are welcome
 */
export function createEntraVerifier(
  settings: Settings,
  { acceptApplications, clockTolerance }: Pick<Seams, "acceptApplications" | "clockTolerance">,
): OAuthTokenVerifier {
  const claims = accessTokenClaims(settings.tenantId, acceptApplications);
  return {
    async verifyAccessToken(token) {
      // TODO 9: anybody can write these claims. Which of the five questions did this ask?
      return toAuthInfo(token, claims.parse(decodeJwt(token)), settings);
    },
  };
}
