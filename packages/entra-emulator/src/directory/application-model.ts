import * as z from "zod";

/** The parts of Graph's `application` resource (Learn, graph resources/application). Times are ISO 8601. */

const scopeSchema = z.object({
  id: z.string(),
  value: z.string(),
  type: z.enum(["User", "Admin"]),
  isEnabled: z.boolean(),
  adminConsentDisplayName: z.string(),
  adminConsentDescription: z.string(),
  userConsentDisplayName: z.string().nullable(),
  userConsentDescription: z.string().nullable(),
});
export type Scope = Readonly<z.infer<typeof scopeSchema>>;

const appRoleSchema = z.object({
  id: z.string(),
  value: z.string().nullable(),
  displayName: z.string(),
  description: z.string(),
  allowedMemberTypes: z.array(z.enum(["User", "Application"])).readonly(),
  isEnabled: z.boolean(),
});
export type AppRole = Readonly<z.infer<typeof appRoleSchema>>;

const passwordCredentialSchema = z.object({
  keyId: z.string(),
  displayName: z.string().nullable(),
  /** The first three characters, as the portal shows them. */
  hint: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string(),
  /** SHA-256, base64url. A generated secret is high-entropy: a slow hash would buy nothing. */
  secretSha256: z.string(),
});
export type PasswordCredential = Readonly<z.infer<typeof passwordCredentialSchema>>;

const keyCredentialSchema = z.object({
  keyId: z.string(),
  displayName: z.string().nullable(),
  type: z.literal("AsymmetricX509Cert"),
  usage: z.literal("Verify"),
  /** base64 DER of the certificate. Public. */
  key: z.string(),
  /** base64 of the SHA-1 thumbprint, as Graph shows it. */
  customKeyIdentifier: z.string(),
  startDateTime: z.string(),
  endDateTime: z.string(),
});
export type KeyCredential = Readonly<z.infer<typeof keyCredentialSchema>>;

/** Whose tokens this application accepts in place of a credential (Learn, workload-identity-federation). */
const federatedCredentialSchema = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  subject: z.string(),
  audiences: z.array(z.string()).readonly(),
  description: z.string().nullable(),
});
export type FederatedCredential = Readonly<z.infer<typeof federatedCredentialSchema>>;

const optionalClaimSchema = z.object({
  name: z.string(),
  source: z.string().nullable(),
  essential: z.boolean(),
  additionalProperties: z.array(z.string()).readonly(),
});
export type OptionalClaim = Readonly<z.infer<typeof optionalClaimSchema>>;

const redirects = z.object({ redirectUris: z.array(z.string()).readonly() });
const optionalClaims = z.array(optionalClaimSchema).readonly();

export const applicationSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string(),
  description: z.string().nullable(),
  createdDateTime: z.string(),
  signInAudience: z.enum([
    "AzureADMyOrg",
    "AzureADMultipleOrgs",
    "AzureADandPersonalMicrosoftAccount",
    "PersonalMicrosoftAccount",
  ]),
  identifierUris: z.array(z.string()).readonly(),
  isFallbackPublicClient: z.boolean().nullable(),
  /** null, "None", "SecurityGroup", "ApplicationGroup", "DirectoryRole", "All", or several with commas. */
  groupMembershipClaims: z.string().nullable(),
  optionalClaims: z
    .object({ idToken: optionalClaims, accessToken: optionalClaims, saml2Token: optionalClaims })
    .readonly()
    .nullable(),
  publicClient: redirects.readonly(),
  spa: redirects.readonly(),
  web: redirects
    .extend({
      homePageUrl: z.string().nullable(),
      logoutUrl: z.string().nullable(),
      implicitGrantSettings: z.object({
        enableIdTokenIssuance: z.boolean(),
        enableAccessTokenIssuance: z.boolean(),
      }),
    })
    .readonly(),
  api: z
    .object({
      acceptMappedClaims: z.boolean().nullable(),
      /** Clients whose consent page also asks for what this API needs (Learn, v2-oauth2-on-behalf-of-flow). */
      knownClientApplications: z.array(z.string()).readonly(),
      requestedAccessTokenVersion: z.union([z.literal(1), z.literal(2)]).nullable(),
      oauth2PermissionScopes: z.array(scopeSchema).readonly(),
      preAuthorizedApplications: z
        .array(z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()).readonly() }))
        .readonly(),
    })
    .readonly(),
  appRoles: z.array(appRoleSchema).readonly(),
  requiredResourceAccess: z
    .array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(["Scope", "Role"]) })).readonly(),
      }),
    )
    .readonly(),
  passwordCredentials: z.array(passwordCredentialSchema).readonly(),
  keyCredentials: z.array(keyCredentialSchema).readonly(),
  federatedIdentityCredentials: z.array(federatedCredentialSchema).readonly(),
  tags: z.array(z.string()).readonly(),
  /** Object ids of users and service principals. Owners may change the application without a directory role. */
  owners: z.array(z.string()).readonly(),
  /** A name that a program gives, to find the application by; cannot be changed once set. */
  uniqueName: z.string().nullable().default(null),
  /** Members of the resource that mean nothing to sign-in: kept as they came (`notes`, `info` …). */
  more: z.record(z.string(), z.unknown()).default({}),
});

/** A registration. `id` names the object, `appId` the client: two different GUIDs. */
export type Application = Readonly<z.infer<typeof applicationSchema>>;
