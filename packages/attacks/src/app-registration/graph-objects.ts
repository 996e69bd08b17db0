/** The members of Graph's `application` that the cards look at (Learn, graph resources/application). */
export interface GraphApplication {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly signInAudience: string;
  readonly identifierUris: readonly string[];
  readonly isFallbackPublicClient: boolean | null;
  readonly web: {
    readonly redirectUris: readonly string[];
    readonly implicitGrantSettings: {
      readonly enableIdTokenIssuance: boolean;
      readonly enableAccessTokenIssuance: boolean;
    };
  };
  readonly spa: { readonly redirectUris: readonly string[] };
  readonly publicClient: { readonly redirectUris: readonly string[] };
  readonly api: {
    readonly requestedAccessTokenVersion: number | null;
    readonly oauth2PermissionScopes: readonly {
      readonly id: string;
      readonly value: string;
      readonly type: string;
      readonly isEnabled: boolean;
    }[];
    readonly preAuthorizedApplications: readonly { readonly appId: string }[];
  };
  readonly appRoles: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly isEnabled: boolean;
    readonly allowedMemberTypes: readonly string[];
  }[];
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
  }[];
  readonly passwordCredentials: readonly {
    readonly keyId: string;
    readonly displayName: string | null;
    readonly startDateTime: string;
    readonly endDateTime: string;
  }[];
  readonly keyCredentials: readonly unknown[];
}

export interface GraphServicePrincipal {
  readonly id: string;
  readonly appRoleAssignmentRequired: boolean;
}

export interface GraphAssignment {
  readonly principalId: string;
  readonly principalType: string;
  readonly principalDisplayName?: string | null;
  readonly resourceId: string;
  readonly appRoleId: string;
}
