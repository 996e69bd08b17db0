import type { TestContext } from "vitest";
import { type Fields, token } from "./exchange.ts";
import { authorityHost, entra, need, tenantId } from "./target.ts";
import { signInAt } from "../support/tenant.ts";

const REDIRECT = "http://localhost:5998";

export function authorizeUrl(context: TestContext, changes: Fields = {}): URL {
  const url = new URL(`${authorityHost}/${tenantId}/oauth2/v2.0/authorize`);
  url.search = new URLSearchParams({
    client_id: need(context, "CONTRACT_PUBLIC_CLIENT_ID"),
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "openid profile offline_access User.Read",
    state: "state-1",
    ...changes,
  }).toString();
  return url;
}

/** All that a code brings. Here a robot signs in; nobody does at a real tenant. */
export async function newTokens(context: TestContext, changes: Fields = {}): Promise<Record<string, unknown>> {
  if (!entra) return context.skip("not asked of a real tenant: a person would have to sign in");
  const landedOn = await signInAt(entra, authorizeUrl(context, changes));
  const { json } = await token({
    grant_type: "authorization_code",
    client_id: need(context, "CONTRACT_PUBLIC_CLIENT_ID"),
    code: landedOn.searchParams.get("code") ?? "",
    redirect_uri: REDIRECT,
    client_info: "1",
  });
  return json;
}

/** At a real tenant: one that somebody brought along. */
export async function newRefreshToken(context: TestContext): Promise<string> {
  return entra ? String((await newTokens(context))["refresh_token"]) : need(context, "CONTRACT_REFRESH_TOKEN");
}
