import { createHash } from "node:crypto";
import type {
  AppRole,
  AppRoleAssignment,
  Application,
  Group,
  Scope,
  ServicePrincipal,
  User,
} from "../directory/model.ts";

/** A seeded person: everybody may know the password. */
export type SeedUser = User & { readonly password: string };

/** A seeded application: what Graph knows, and what a person would have copied from the portal. */
export interface SeedApp extends Application {
  readonly servicePrincipalId: string;
  /** The secret's value. */
  readonly secret?: string;
  /** The secret's id: what novices paste instead of the value (AADSTS7000215). */
  readonly secretId?: string;
  /** A second secret that ended (AADSTS7000222). */
  readonly expiredSecret?: string;
}

export interface Tenant<U extends string = string, A extends string = string, G extends string = string> {
  readonly id: string;
  readonly domain: string;
  readonly displayName: string;
  readonly users: Readonly<Record<U, SeedUser>>;
  readonly apps: Readonly<Record<A, SeedApp>>;
  readonly groups: Readonly<Record<G, Group>>;
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly appRoleAssignments: readonly AppRoleAssignment[];
}

/** Keeps the names of users, apps and groups in the type, so that `contoso.users.ada` is known to exist. */
export function defineTenant<U extends string, A extends string, G extends string>(
  tenant: Tenant<U, A, G>,
): Tenant<U, A, G> {
  return tenant;
}

type AppInput = Pick<Application, "id" | "appId" | "displayName"> &
  Partial<Omit<Application, "api" | "web">> & {
    readonly servicePrincipalId: string;
    readonly secret?: string;
    readonly secretId?: string;
    readonly expiredSecret?: string;
    readonly webRedirectUris?: readonly string[];
    readonly tokenVersion?: 1 | 2 | null;
    readonly scopes?: readonly Scope[];
    /** Ids of the client and the scopes that need no consent page. */
    readonly preAuthorized?: Application["api"]["preAuthorizedApplications"];
    /** Answers with tokens straight from authorize ("Implicit grant and hybrid flows" in the portal). */
    readonly implicit?: boolean;
  };

const sha256 = (value: string) => createHash("sha256").update(value).digest("base64url");

/** When everything that is seeded was made. */
export const SEEDED_AT = "2026-01-05T09:00:00Z";

function credentials({ secret, secretId, expiredSecret }: AppInput): Application["passwordCredentials"] {
  const made = (value: string, keyId: string, displayName: string, endDateTime: string) => ({
    keyId,
    displayName,
    hint: value.slice(0, 3),
    startDateTime: SEEDED_AT,
    endDateTime,
    secretSha256: sha256(value),
  });
  return [
    ...(secret ? [made(secret, secretId ?? "", "workshop", "2099-12-31T00:00:00Z")] : []),
    ...(expiredSecret
      ? [made(expiredSecret, "e0000000-0000-4000-8000-000000000999", "last year", "2024-12-31T00:00:00Z")]
      : []),
  ];
}

/** An application with Graph's defaults for all that is not said. */
export function defineApp(input: AppInput): SeedApp {
  const {
    webRedirectUris = [],
    tokenVersion = null,
    scopes = [],
    preAuthorized = [],
    implicit = false,
    ...rest
  } = input;
  return {
    description: null,
    createdDateTime: SEEDED_AT,
    signInAudience: "AzureADMyOrg",
    identifierUris: [],
    isFallbackPublicClient: null,
    groupMembershipClaims: null,
    optionalClaims: null,
    publicClient: { redirectUris: [] },
    spa: { redirectUris: [] },
    appRoles: [],
    requiredResourceAccess: [],
    keyCredentials: [],
    federatedIdentityCredentials: [],
    tags: [],
    owners: [],
    uniqueName: null,
    more: {},
    web: {
      redirectUris: webRedirectUris,
      homePageUrl: null,
      logoutUrl: null,
      implicitGrantSettings: { enableIdTokenIssuance: implicit, enableAccessTokenIssuance: implicit },
    },
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [],
      requestedAccessTokenVersion: tokenVersion,
      oauth2PermissionScopes: scopes,
      preAuthorizedApplications: preAuthorized,
    },
    passwordCredentials: credentials(input),
    ...rest,
  };
}

/** A security group, as the portal makes it. */
export function defineGroup(id: string, displayName: string, description: string, members: readonly string[]): Group {
  return {
    id,
    displayName,
    description,
    createdDateTime: SEEDED_AT,
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: displayName.toLowerCase(),
    groupTypes: [],
    visibility: null,
    isAssignableToRole: null,
    members,
    owners: [],
  };
}

/** The application as a tenant knows it. */
export function defineServicePrincipal(id: string, appId: string): ServicePrincipal {
  return { id, appId, accountEnabled: true, appRoleAssignmentRequired: false, tags: [], owners: [], more: {} };
}

export function defineAssignment(
  id: string,
  principal: Pick<AppRoleAssignment, "principalId" | "principalType">,
  resourceId: string,
  appRoleId: string,
): AppRoleAssignment {
  return { id, ...principal, resourceId, appRoleId, createdDateTime: SEEDED_AT };
}

export function defineScope(
  id: string,
  value: string,
  name: string,
  what: string,
  type: Scope["type"] = "User",
): Scope {
  return {
    id,
    value,
    type,
    isEnabled: true,
    adminConsentDisplayName: name,
    adminConsentDescription: what,
    userConsentDisplayName: name,
    userConsentDescription: what,
  };
}

export function defineRole(
  id: string,
  value: string,
  description: string,
  allowedMemberTypes: AppRole["allowedMemberTypes"],
): AppRole {
  return { id, value, displayName: value, description, allowedMemberTypes, isEnabled: true };
}
