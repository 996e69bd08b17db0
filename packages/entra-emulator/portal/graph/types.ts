/** The members of Graph's resources that the portal reads (Learn, graph resources). Times are ISO 8601. */

export type SignInAudience =
  | "AzureADMyOrg"
  | "AzureADMultipleOrgs"
  | "AzureADandPersonalMicrosoftAccount"
  | "PersonalMicrosoftAccount";

export interface Scope {
  readonly id: string;
  readonly value: string;
  readonly type: "User" | "Admin";
  readonly isEnabled: boolean;
  readonly adminConsentDisplayName: string;
  readonly adminConsentDescription: string;
  readonly userConsentDisplayName: string | null;
  readonly userConsentDescription: string | null;
}

export interface AppRole {
  readonly id: string;
  readonly value: string | null;
  readonly displayName: string;
  readonly description: string;
  readonly allowedMemberTypes: readonly ("User" | "Application")[];
  readonly isEnabled: boolean;
}

export interface PasswordCredential {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly hint: string | null;
  readonly startDateTime: string;
  readonly endDateTime: string;
  /** Only in the answer to addPassword. */
  readonly secretText?: string | null;
}

export interface KeyCredential {
  readonly keyId: string;
  readonly displayName: string | null;
  readonly type: string;
  readonly usage: string;
  readonly customKeyIdentifier: string | null;
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly key?: string | null;
}

export interface FederatedCredential {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
  readonly description: string | null;
}

export interface OptionalClaim {
  readonly name: string;
  readonly source: string | null;
  readonly essential: boolean;
  readonly additionalProperties: readonly string[];
}

export type TokenKind = "idToken" | "accessToken" | "saml2Token";
export type OptionalClaims = Readonly<Record<TokenKind, readonly OptionalClaim[]>>;

export interface RequiredResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: "Scope" | "Role" }[];
}

export interface PreAuthorizedApplication {
  readonly appId: string;
  readonly delegatedPermissionIds: readonly string[];
}

export interface Redirects {
  readonly redirectUris: readonly string[];
}

export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly createdDateTime: string;
  readonly signInAudience: SignInAudience;
  readonly identifierUris: readonly string[];
  readonly isFallbackPublicClient: boolean | null;
  readonly groupMembershipClaims: string | null;
  readonly optionalClaims: OptionalClaims | null;
  readonly publicClient: Redirects;
  readonly spa: Redirects;
  readonly web: Redirects & {
    readonly logoutUrl: string | null;
    readonly implicitGrantSettings: {
      readonly enableIdTokenIssuance: boolean;
      readonly enableAccessTokenIssuance: boolean;
    };
  };
  readonly api: {
    readonly requestedAccessTokenVersion: 1 | 2 | null;
    readonly oauth2PermissionScopes: readonly Scope[];
    readonly preAuthorizedApplications: readonly PreAuthorizedApplication[];
  };
  readonly appRoles: readonly AppRole[];
  readonly requiredResourceAccess: readonly RequiredResourceAccess[];
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly KeyCredential[];
}

export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly accountEnabled: boolean;
  readonly appRoleAssignmentRequired: boolean;
  readonly appOwnerOrganizationId: string | null;
  readonly servicePrincipalType: string;
  readonly appRoles: readonly AppRole[];
  readonly oauth2PermissionScopes: readonly Scope[];
  readonly servicePrincipalNames: readonly string[];
}

export interface AppRoleAssignment {
  readonly id: string;
  readonly appRoleId: string;
  readonly createdDateTime: string;
  readonly principalDisplayName: string | null;
  readonly principalId: string;
  readonly principalType: string;
  readonly resourceDisplayName: string | null;
  readonly resourceId: string;
}

export interface PermissionGrant {
  readonly id: string;
  readonly clientId: string;
  readonly consentType: "AllPrincipals" | "Principal";
  readonly principalId: string | null;
  readonly resourceId: string;
  readonly scope: string;
}

export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department?: string | null;
  readonly officeLocation?: string | null;
  readonly mobilePhone?: string | null;
  readonly userType?: string | null;
  readonly accountEnabled?: boolean | null;
}

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly securityEnabled: boolean;
}

export interface DirectoryObject {
  readonly id: string;
  readonly "@odata.type"?: string;
  readonly displayName: string | null;
  readonly userPrincipalName?: string;
}

export interface SignIn {
  readonly id: string;
  readonly createdDateTime: string;
  readonly userDisplayName: string | null;
  readonly userPrincipalName: string | null;
  readonly appDisplayName: string | null;
  readonly appId: string;
  readonly ipAddress: string | null;
  readonly clientAppUsed: string | null;
  readonly correlationId: string;
  readonly resourceDisplayName: string | null;
  readonly signInEventTypes?: readonly string[];
  readonly isInteractive?: boolean;
  readonly status: {
    readonly errorCode: number;
    readonly failureReason: string | null;
    readonly additionalDetails: string | null;
  };
}
