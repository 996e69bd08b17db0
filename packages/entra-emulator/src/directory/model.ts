/** The objects of a tenant, with the names Microsoft Graph v1.0 gives their members. */

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  /** What the person types at sign-in. Equals the UPN for members; a guest signs in with the name of the home tenant. */
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
  readonly accountEnabled: boolean;
  readonly userType: "Member" | "Guest";
  /** The account at home when this is a guest. */
  readonly home?: { readonly tenantId: string; readonly userId: string };
  readonly isGlobalAdministrator?: boolean;
  /** Every other Graph property of the user (`mail`, `department` …). */
  readonly profile: Readonly<Record<string, unknown>>;
}

export interface Scope {
  readonly id: string;
  readonly value: string;
  readonly type: "User" | "Admin";
  readonly isEnabled: boolean;
  readonly adminConsentDisplayName: string;
  readonly adminConsentDescription: string;
  readonly userConsentDisplayName: string;
  readonly userConsentDescription: string;
}

export interface AppRole {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  readonly description: string;
  readonly allowedMemberTypes: readonly ("User" | "Application")[];
  readonly isEnabled: boolean;
}

export interface PasswordCredential {
  readonly keyId: string;
  readonly displayName: string;
  /** The first three characters, as the portal shows them. */
  readonly hint: string;
  readonly endDateTime: string;
  /** SHA-256, base64url. A generated secret is high-entropy: a slow hash would buy nothing. */
  readonly secretSha256: string;
}

export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly signInAudience: "AzureADMyOrg" | "AzureADMultipleOrgs";
  readonly identifierUris: readonly string[];
  readonly isFallbackPublicClient: boolean | null;
  readonly publicClient: { readonly redirectUris: readonly string[] };
  readonly spa: { readonly redirectUris: readonly string[] };
  readonly web: {
    readonly redirectUris: readonly string[];
    readonly implicitGrantSettings: {
      readonly enableIdTokenIssuance: boolean;
      readonly enableAccessTokenIssuance: boolean;
    };
  };
  readonly api: {
    readonly requestedAccessTokenVersion: 1 | 2 | null;
    readonly oauth2PermissionScopes: readonly Scope[];
    readonly preAuthorizedApplications: readonly {
      readonly appId: string;
      readonly delegatedPermissionIds: readonly string[];
    }[];
  };
  readonly appRoles: readonly AppRole[];
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: "Scope" | "Role" }[];
  }[];
  readonly passwordCredentials: readonly PasswordCredential[];
}

/** An application as one tenant sees it. Without one the application does not exist there (AADSTS700016, 500011). */
export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly appRoleAssignmentRequired: boolean;
}

export interface AppRoleAssignment {
  readonly principalId: string;
  readonly principalType: "User" | "Group" | "ServicePrincipal";
  /** `id` of the resource's service principal. */
  readonly resourceId: string;
  readonly appRoleId: string;
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly members: readonly string[];
}

/** The platform under which a redirect URI is registered; it decides whether the client is public (reply-url). */
export type Platform = "web" | "spa" | "publicClient";
