import type { Application } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import type { Strength } from "../state/model.ts";
import { type ClaimsRequest, askedValues } from "./claims-request.ts";
import { issuerV1, pairwiseSubject } from "./common-claims.ts";
import { groupClaims } from "./group-claims.ts";
import { type ClaimsFor, configuredClaim, optionalClaims } from "./optional-claims.ts";

/** A user whom an access token is for. */
export interface TokenUser extends ClaimsFor {
  readonly tenantId: string;
  readonly resource: Application;
  readonly scp: readonly string[];
  readonly strength: Strength | undefined;
  readonly claims: ClaimsRequest;
  /** The token travels in an address (implicit grant). */
  readonly inAddress: boolean;
}

/** Version 1 tokens always say how and where the person signed in (Learn, access-token-claims-reference). */
function versionOne({ directory }: Emulator, { user, strength }: TokenUser): Record<string, unknown> {
  const facts = directory.profile(user);
  return {
    acr: "1",
    amr: strength?.secondFactor ? ["pwd", "mfa"] : ["pwd"],
    family_name: facts.surname,
    given_name: facts.givenName,
    ipaddr: "127.0.0.1",
    unique_name: user.signInName,
    upn: user.userPrincipalName,
  };
}

/**
 * What the client can do, where the resource wants to hear it: Graph always, others by the optional claim `xms_cc`
 * (Learn, claims-challenge).
 */
function capabilities({ resource, claims }: TokenUser): readonly string[] {
  const listed = resource.appId === GRAPH_APP_ID || configuredClaim(resource, "accessToken", "xms_cc") !== undefined;
  const known = askedValues(claims, "access_token", "xms_cc").filter((value) => value.toLowerCase() === "cp1");
  return listed ? known : [];
}

function kind({ resource }: TokenUser): string | undefined {
  const claim = configuredClaim(resource, "accessToken", "idtyp");
  return claim?.additionalProperties.includes("include_user_token") ? "user" : undefined;
}

/** The claims of an access token that are about its user (Learn, access-token-claims-reference). */
export function userClaims(emulator: Emulator, version: 1 | 2, about: TokenUser): Record<string, unknown> {
  const { directory } = emulator;
  const { tenantId, user, resource, profile, scp, sid, strength, claims, inAddress } = about;
  const principals = [user.id, ...directory.groupsOf(tenantId, user.id).map(({ id }) => id)];
  const format = configuredClaim(resource, "accessToken", "groups");
  return {
    name: user.displayName,
    oid: user.id,
    scp: scp.join(" "),
    sid,
    sub: pairwiseSubject(user.id, resource.appId),
    roles: directory.roleValues(tenantId, resource, principals),
    // Of a guest the address is known without asking.
    ...(user.home && { idp: issuerV1(user.home.tenantId), email: directory.profile(user).mail }),
    ...(version === 2 ? { preferred_username: profile ? user.signInName : undefined } : versionOne(emulator, about)),
    ...optionalClaims(emulator, resource, "accessToken", claims, about),
    ...groupClaims(emulator, { tenantId, user, app: resource, format, inAddress }),
    acrs: strength?.contexts,
    idtyp: kind(about),
    xms_cc: capabilities(about),
  };
}
