import type { Application, AppRole, KeyCredential, PasswordCredential } from "../../directory/model.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";

/** Never the value: it is shown once, by addPassword. */
export function passwordResource({ secretSha256: _hash, ...rest }: PasswordCredential): Resource {
  return { customKeyIdentifier: null, ...rest, secretText: null };
}

/** The certificate comes only when it is asked for by name (Learn, graph resources/keycredential). */
function keyResource({ key, ...rest }: KeyCredential, withKey: boolean): Resource {
  return { ...rest, key: withKey ? key : null };
}

export function roleResource(role: AppRole): Resource {
  return { ...role, origin: "Application" };
}

/** What a registration has from its making, whatever it is for. */
const CONSTANT = {
  deletedDateTime: null,
  applicationTemplateId: null,
  disabledByMicrosoftStatus: null,
  addIns: [],
  certification: null,
  defaultRedirectUri: null,
  info: { logoUrl: null, marketingUrl: null, privacyStatementUrl: null, supportUrl: null, termsOfServiceUrl: null },
  isDeviceOnlyAuthSupported: null,
  nativeAuthenticationApisEnabled: null,
  notes: null,
  oauth2RequirePostResponse: false,
  parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: "Allow" },
  requestSignatureVerification: null,
  samlMetadataUrl: null,
  serviceManagementReference: null,
  servicePrincipalLockConfiguration: null,
  tokenEncryptionKeyId: null,
  verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
};

/** A registration as Graph shows it (Learn, graph resources/application). */
export function applicationResource(
  { emulator, caller }: GraphRequest,
  app: Application & { readonly deletedDateTime?: string },
  withKeys = false,
): Resource {
  const { federatedIdentityCredentials: _federated, owners: _owners, more, ...rest } = app;
  return {
    ...CONSTANT,
    ...rest,
    publisherDomain: emulator.directory.tenant(caller.tenantId)?.domain ?? null,
    appRoles: app.appRoles.map(roleResource),
    passwordCredentials: app.passwordCredentials.map(passwordResource),
    keyCredentials: app.keyCredentials.map((key) => keyResource(key, withKeys)),
    web: { ...app.web, redirectUriSettings: [] },
    ...more,
  };
}

const PROPERTIES = (
  "id deletedDateTime appId applicationTemplateId disabledByMicrosoftStatus createdDateTime displayName description " +
  "groupMembershipClaims identifierUris isDeviceOnlyAuthSupported isFallbackPublicClient " +
  "nativeAuthenticationApisEnabled notes publisherDomain serviceManagementReference signInAudience tags " +
  "tokenEncryptionKeyId uniqueName samlMetadataUrl defaultRedirectUri certification optionalClaims " +
  "oauth2RequirePostResponse requestSignatureVerification servicePrincipalLockConfiguration addIns api appRoles info " +
  "keyCredentials parentalControlSettings passwordCredentials publicClient requiredResourceAccess verifiedPublisher " +
  "web spa"
).split(" ");

/** Of what the directory has an index (Learn, graph aad-advanced-queries). */
const FILTERABLE = (
  "id appId createdDateTime displayName description identifierUris notes publisherDomain signInAudience tags uniqueName " +
  "keyCredentials passwordCredentials requiredResourceAccess deletedDateTime api web spa publicClient info"
).split(" ");

export const applicationShape = {
  context: "applications",
  type: "application",
  properties: PROPERTIES,
  filterable: FILTERABLE,
} as const;
