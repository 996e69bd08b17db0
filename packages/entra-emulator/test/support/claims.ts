import { type JWTPayload, decodeJwt } from "jose";
import type { SeedApp } from "@workshop/entra-emulator/seed";
import { type TestTenant, ada, apps, newTokens } from "./tenant.ts";

type OptionalClaims = NonNullable<SeedApp["optionalClaims"]>;

/** One optional claim of a registration. */
export function optional(name: string, ...additionalProperties: string[]): OptionalClaims["idToken"][number] {
  return { name, source: null, essential: false, additionalProperties };
}

export function claimsOf(part: Partial<OptionalClaims>): OptionalClaims {
  return { idToken: [], accessToken: [], saml2Token: [], ...part };
}

/** What a client of the remote server asks for. */
export const API = `api://${apps.remoteServer.appId}/mcp.read openid profile`;

export function signInForApi(tenant: TestTenant, user: { signInName: string; password: string } = ada) {
  return newTokens(tenant, apps.mcpClient, { scope: API }, user);
}

/** The claims of an access token for the remote server. */
export async function accessClaims(
  tenant: TestTenant,
  user: { signInName: string; password: string } = ada,
): Promise<JWTPayload> {
  return decodeJwt((await signInForApi(tenant, user)).access_token ?? "");
}
