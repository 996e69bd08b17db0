import { grantedScopes } from "../directory/consent.ts";
import type { Application, User } from "../directory/model.ts";
import { OIDC_SCOPES, type RequestedScopes, type ResourceScopes } from "../directory/scopes.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import type { Delegation } from "../state/model.ts";
import { type ClientAuthentication, issueDelegatedToken } from "./access-token.ts";
import type { ClaimsRequest } from "./claims-request.ts";
import { clientInfo } from "./client-info.ts";
import { issueIdToken } from "./id-token.ts";
import { lifetimeMembers } from "./lifetime-members.ts";
import { requireStrength } from "./strength.ts";

export interface DelegatedAnswer {
  readonly delegation: Delegation;
  readonly client: Application;
  readonly user: User;
  readonly authentication: ClientAuthentication;
  readonly requested: RequestedScopes;
  /** The one resource the access token is for. */
  readonly target: ResourceScopes;
  readonly wantsClientInfo: boolean;
  /** The parameter `claims` of the request. */
  readonly claims: ClaimsRequest;
  /** The grant that is redeemed; undefined where tokens come straight from the authorization endpoint. */
  readonly grantName: string | undefined;
  readonly nonce?: string | undefined;
}

/** @throws EntraError 65001 when something asked for was not consented */
function consentedNames(
  emulator: Emulator,
  { delegation, client, target, requested }: DelegatedAnswer,
): readonly string[] {
  const { resource } = target;
  const asked = { tenantId: delegation.tenantId, client, userId: delegation.userId };
  const granted = grantedScopes(emulator.store.state, asked, resource);
  const wanted = target.isDefault ? [] : [...target.names, ...(resource.appId === GRAPH_APP_ID ? requested.oidc : [])];
  const missing = wanted.find((name) => !granted.includes(name));
  const nothing = granted.filter((name) => !OIDC_SCOPES.includes(name)).length === 0 && resource.appId !== GRAPH_APP_ID;
  if (missing || nothing || granted.length === 0) {
    throw new EntraError(65001, {
      client: client.displayName,
      scope: missing ?? ".default",
      resource: resource.displayName,
    });
  }
  // Everything granted comes back, not only what was asked for.
  return granted.filter((name) => name !== "offline_access");
}

/** The answer spells scopes as the request did: MSAL finds its cache entries by that string. */
function spell(names: readonly string[], { prefix }: ResourceScopes): string {
  return names.map((name) => (prefix === "" || OIDC_SCOPES.includes(name) ? name : `${prefix}/${name}`)).join(" ");
}

/**
 * Access token, and the ID token and client_info when asked for: all of a delegated answer but the refresh token.
 *
 * @throws EntraError 65001; 50076 or 50079 where a rule or the request itself wants a second factor that nobody showed
 */
export async function delegatedAnswer(emulator: Emulator, answer: DelegatedAnswer): Promise<Record<string, unknown>> {
  const { delegation, client, user, authentication, target, requested, claims, grantName } = answer;
  const names = consentedNames(emulator, answer);
  const { tenantId, authTime } = delegation;
  const sid = delegation.sid ?? undefined;
  const scopes = [...new Set([...delegation.scopes, ...requested.oidc])];
  const profile = scopes.includes("profile");
  const resources = [target.resource.appId];
  const strength = requireStrength(emulator, {
    client: client.appId,
    user,
    sid,
    resources,
    claims,
    grantName,
    shown: delegation.strength,
  });
  const inAddress = grantName === undefined;
  const { token, expiresIn } = await issueDelegatedToken(emulator, {
    tenantId,
    client,
    authentication,
    resource: target.resource,
    prefix: target.prefix,
    user,
    scp: names,
    profile,
    sid,
    authTime,
    strength,
    claims,
    inAddress,
  });
  const about = { tenantId, client, user, scopes, sid, authTime, claims, inAddress, nonce: answer.nonce };
  return {
    token_type: "Bearer",
    scope: spell(names, target),
    ...lifetimeMembers(expiresIn),
    access_token: token,
    ...(scopes.includes("openid") && { id_token: await issueIdToken(emulator, about) }),
    ...(answer.wantsClientInfo && { client_info: clientInfo(delegation.home) }),
  };
}
