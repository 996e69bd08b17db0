import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import type { LifetimeRule } from "../faults/model.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { isCapable } from "./claims-request.ts";
import { issuerV1, issuerV2, lifetime, opaqueClaims, withoutEmpty } from "./common-claims.ts";
import { configuredClaim } from "./optional-claims.ts";
import { revocationsOf } from "./revocations.ts";
import { signGraphToken, signToken } from "./sign.ts";
import type { TokenMemo } from "./token-memo.ts";
import { type TokenUser, userClaims } from "./user-claims.ts";

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

export type DelegatedToken = TokenFor & TokenUser;

export interface AppToken extends TokenFor {
  readonly servicePrincipalId: string;
  /** Of a managed identity: claims besides the usual ones, and its own lifetime in seconds. */
  readonly managed?: { readonly claims: Readonly<Record<string, unknown>>; readonly seconds: number };
}

export interface IssuedAccessToken {
  readonly token: string;
  readonly expiresIn: number;
}

type Claims = Record<string, unknown>;

/** What an app-only Graph token always has in `wids` (observed). */
const APP_ONLY_OF_GRAPH = "0997a1d0-0d1d-4acb-b408-d5ca73121e90";

/** The version follows the resource, not the endpoint; unset means 1 (Learn, access-tokens). */
export function versionOf(resource: Application): 1 | 2 {
  return resource.api.requestedAccessTokenVersion === 2 ? 2 : 1;
}

/** Version 1 repeats the request's spelling, unless the resource wants its id (Learn, optional-claims, `use_guid`). */
function audience({ resource, prefix }: TokenFor): string {
  const asId = configuredClaim(resource, "accessToken", "aud")?.additionalProperties.includes("use_guid");
  return versionOf(resource) === 2 || asId ? resource.appId : prefix || resource.appId;
}

function clientClaims({ client, authentication, resource }: TokenFor): Claims {
  return versionOf(resource) === 2
    ? { azp: client.appId, azpacr: authentication }
    : {
        appid: client.appId,
        appidacr: authentication,
        ...(resource.appId === GRAPH_APP_ID && { app_displayname: client.displayName }),
      };
}

/** Seconds: how long, and by how much later than now. */
type Life = Pick<LifetimeRule, "seconds" | "ahead">;

function payload(emulator: Emulator, request: TokenFor, claims: Claims, memo: TokenMemo, life: Life): Claims {
  const { tenantId, resource } = request;
  const version = versionOf(resource);
  return withoutEmpty({
    aud: audience(request),
    iss: version === 2 ? issuerV2(emulator.origin, tenantId) : issuerV1(tenantId),
    ...lifetime(emulator.clock() + (life.ahead ?? 0) * 1_000, life.seconds),
    ...opaqueClaims(memo),
    ...clientClaims(request),
    tid: tenantId,
    ver: `${version}.0`,
    xms_ftd: "workshop",
    ...claims,
  });
}

/** All claims of an access token for a user (Learn, access-token-claims-reference). */
export function delegatedPayload(emulator: Emulator, request: DelegatedToken, life: Life): Claims {
  const secondFactor = request.strength?.secondFactor ?? false;
  const memo = { revocations: revocationsOf(emulator.store.state, request.user), secondFactor };
  return payload(emulator, request, userClaims(emulator, versionOf(request.resource), request), memo, life);
}

/** All claims of a token for an application itself: `roles` instead of `scp`, `oid` equals `sub`. */
export function appPayload(emulator: Emulator, request: AppToken, life: Life): Claims {
  const { servicePrincipalId, tenantId, resource, managed } = request;
  const claims = {
    oid: servicePrincipalId,
    sub: servicePrincipalId,
    roles: emulator.directory.roleValues(tenantId, resource, [servicePrincipalId]),
    ...(versionOf(resource) === 1 && { idp: issuerV1(tenantId) }),
    ...(resource.appId === GRAPH_APP_ID && { wids: [APP_ONLY_OF_GRAPH] }),
    ...(configuredClaim(resource, "accessToken", "idtyp") && { idtyp: "app" }),
    ...managed?.claims,
  };
  return payload(emulator, request, claims, { revocations: 0, secondFactor: false }, life);
}

async function issue(emulator: Emulator, resource: Application, claims: Claims): Promise<string> {
  const [key] = await emulator.signingKeys();
  if (!key) throw new Error("There is no signing key");
  const token = await (resource.appId === GRAPH_APP_ID
    ? signGraphToken(key, claims)
    : signToken(key, claims, versionOf(resource)));
  emulator.issued.add("access_token", token);
  return token;
}

/**
 * Seconds. Entra's default is a random 60 to 90 minutes (Learn, configurable-token-lifetimes); a Graph token whose
 * client hears claims challenges lives up to 28 hours (Learn, app-resilience-continuous-access-evaluation).
 */
function defaultLifetime({ resource, claims }: DelegatedToken): number {
  const isLong = resource.appId === GRAPH_APP_ID && isCapable(claims);
  const [shortest, spread] = isLong ? [20 * 3600, 8 * 3600] : [3600, 1800];
  return shortest + Math.floor(Math.random() * spread) - 1;
}

/** An access token for a user. */
export async function issueDelegatedToken(emulator: Emulator, request: DelegatedToken): Promise<IssuedAccessToken> {
  const { client, user, sid, resource } = request;
  const wanted = emulator.faults.lifetimeOf({ client: client.appId, users: namesOf(user), session: sid });
  const life = wanted ?? { seconds: defaultLifetime(request) };
  return { token: await issue(emulator, resource, delegatedPayload(emulator, request, life)), expiresIn: life.seconds };
}

/** An access token for an application itself. */
export async function issueAppToken(emulator: Emulator, request: AppToken): Promise<IssuedAccessToken> {
  const { client, managed, resource } = request;
  const wanted = emulator.faults.lifetimeOf({ client: client.appId, users: [] });
  const life = wanted ?? { seconds: managed?.seconds ?? 3599 };
  return { token: await issue(emulator, resource, appPayload(emulator, request, life)), expiresIn: life.seconds };
}

/** All names a fault may use for a user. */
export function namesOf(user: User): readonly string[] {
  return [user.id, user.userPrincipalName, user.signInName, ...(user.home ? [user.home.userId] : [])];
}
