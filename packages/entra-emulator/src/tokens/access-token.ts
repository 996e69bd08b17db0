import type { Emulator } from "../emulator.ts";
import type { Application, User } from "../directory/model.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { issuerV1, issuerV2, lifetime, opaqueClaims, pairwiseSubject, withoutEmpty } from "./common-claims.ts";
import { signGraphToken, signToken } from "./sign.ts";

/** "0" public client, "1" secret, "2" certificate. */
export type ClientAuthentication = "0" | "1" | "2";

interface TokenFor {
  readonly tenantId: string;
  readonly client: Application;
  readonly authentication: ClientAuthentication;
  readonly resource: Application;
  /** How the request spelled the resource; version 1 tokens repeat it as `aud`. */
  readonly prefix: string;
}

export interface DelegatedToken extends TokenFor {
  readonly user: User;
  readonly scp: readonly string[];
  readonly profile: boolean;
  readonly sid: string | undefined;
}

export interface AppToken extends TokenFor {
  readonly servicePrincipalId: string;
  /** Of a managed identity: claims besides the usual ones, and its own lifetime in seconds. */
  readonly managed?: { readonly claims: Readonly<Record<string, unknown>>; readonly seconds: number };
}

export interface IssuedAccessToken {
  readonly token: string;
  readonly expiresIn: number;
}

/** The version follows the resource, not the endpoint; unset means 1 (Learn, access-tokens). */
function versionOf(resource: Application): 1 | 2 {
  return resource.api.requestedAccessTokenVersion === 2 ? 2 : 1;
}

function audience({ resource, prefix }: TokenFor): string {
  return versionOf(resource) === 2 ? resource.appId : prefix || resource.appId;
}

function clientClaims({ client, authentication, resource }: TokenFor): Record<string, unknown> {
  return versionOf(resource) === 2
    ? { azp: client.appId, azpacr: authentication }
    : {
        appid: client.appId,
        appidacr: authentication,
        ...(resource.appId === GRAPH_APP_ID && { app_displayname: client.displayName }),
      };
}

function userClaims(
  emulator: Emulator,
  { user, tenantId, resource, profile, scp, sid }: DelegatedToken,
): Record<string, unknown> {
  const { directory } = emulator;
  const groups = directory.groupsOf(tenantId, user.id).map(({ id }) => id);
  const facts = directory.profile(user);
  const common = {
    name: user.displayName,
    oid: user.id,
    scp: scp.join(" "),
    sid,
    sub: pairwiseSubject(user.id, resource.appId),
    roles: directory.roleValues(tenantId, resource, [user.id, ...groups]),
    idp: user.home && issuerV1(user.home.tenantId),
  };
  if (versionOf(resource) === 2) return { ...common, preferred_username: profile ? user.signInName : undefined };
  return {
    ...common,
    acr: "1",
    amr: ["pwd"],
    family_name: facts.surname,
    given_name: facts.givenName,
    ipaddr: "127.0.0.1",
    unique_name: user.signInName,
    upn: user.userPrincipalName,
  };
}

/** Entra's default: a random 60 to 90 minutes (Learn, configurable-token-lifetimes). */
function defaultLifetime(): number {
  return 3600 + Math.floor(Math.random() * 1800) - 1;
}

async function issue(
  emulator: Emulator,
  request: TokenFor,
  claims: Record<string, unknown>,
  expiresIn: number,
): Promise<IssuedAccessToken> {
  const { tenantId, resource } = request;
  const version = versionOf(resource);
  const payload = withoutEmpty({
    aud: audience(request),
    iss: version === 2 ? issuerV2(emulator.origin, tenantId) : issuerV1(tenantId),
    ...lifetime(emulator.clock(), expiresIn),
    ...opaqueClaims(),
    ...clientClaims(request),
    tid: tenantId,
    ver: `${version}.0`,
    xms_ftd: "workshop",
    ...claims,
  });
  const [key] = await emulator.signingKeys();
  if (!key) throw new Error("There is no signing key");
  const token = await (resource.appId === GRAPH_APP_ID
    ? signGraphToken(key, payload)
    : signToken(key, payload, version));
  emulator.issued.add("access_token", token);
  return { token, expiresIn };
}

/** An access token for a user (Learn, access-token-claims-reference). */
export function issueDelegatedToken(emulator: Emulator, request: DelegatedToken): Promise<IssuedAccessToken> {
  const { client, user } = request;
  const seconds = emulator.faults.lifetimeOf({ client: client.appId, users: namesOf(user) });
  return issue(emulator, request, userClaims(emulator, request), seconds ?? defaultLifetime());
}

/** An access token for an application itself: `roles` instead of `scp`, `oid` equals `sub`. */
export function issueAppToken(emulator: Emulator, request: AppToken): Promise<IssuedAccessToken> {
  const { client, servicePrincipalId, tenantId, resource, managed } = request;
  const seconds = emulator.faults.lifetimeOf({ client: client.appId, users: [] });
  const claims = {
    oid: servicePrincipalId,
    sub: servicePrincipalId,
    roles: emulator.directory.roleValues(tenantId, resource, [servicePrincipalId]),
    ...(versionOf(resource) === 1 && { idp: issuerV1(tenantId) }),
    ...managed?.claims,
  };
  return issue(emulator, request, claims, seconds ?? managed?.seconds ?? 3599);
}

/** All names a fault may use for a user. */
export function namesOf(user: User): readonly string[] {
  return [user.id, user.userPrincipalName, user.signInName, ...(user.home ? [user.home.userId] : [])];
}
