import { randomUUID } from "node:crypto";
import type { Application } from "../../directory/model.ts";

/** What Graph fills in (Learn, graph application-post-applications). @param now milliseconds */
export function newApplication(displayName: string, owner: string, now: number): Application {
  return {
    id: randomUUID(),
    appId: randomUUID(),
    displayName,
    description: null,
    createdDateTime: `${new Date(now).toISOString().slice(0, 19)}Z`,
    signInAudience: "AzureADMyOrg",
    identifierUris: [],
    isFallbackPublicClient: null,
    groupMembershipClaims: null,
    optionalClaims: null,
    publicClient: { redirectUris: [] },
    spa: { redirectUris: [] },
    web: {
      redirectUris: [],
      homePageUrl: null,
      logoutUrl: null,
      implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
    },
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [],
      requestedAccessTokenVersion: null,
      oauth2PermissionScopes: [],
      preAuthorizedApplications: [],
    },
    appRoles: [],
    requiredResourceAccess: [],
    passwordCredentials: [],
    keyCredentials: [],
    federatedIdentityCredentials: [],
    tags: [],
    owners: [owner],
    uniqueName: null,
    more: {},
  };
}
