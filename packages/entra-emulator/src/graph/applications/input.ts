import * as z from "zod";
import type { Application } from "../../directory/model.ts";
import { parseInput } from "../input/parse-input.ts";
import { requireWritable, setAside } from "../input/set-aside.ts";
import { guid, name, strings, time } from "../input/values.ts";

/** What a body may say of a registration (Learn, graph resources/application). Rules between members: rules.ts. */

const text = z.string().max(1024);
const uri = z.string().min(1);

const scope = z.strictObject({
  id: guid,
  value: z.string().max(120),
  type: z.enum(["User", "Admin"]).default("User"),
  isEnabled: z.boolean().default(true),
  adminConsentDisplayName: text.min(1),
  adminConsentDescription: text.min(1),
  userConsentDisplayName: text.nullable().default(null),
  userConsentDescription: text.nullable().default(null),
});

const appRole = z
  .strictObject({
    id: guid,
    value: z.string().max(120).nullable().default(null),
    displayName: name,
    description: text.min(1),
    allowedMemberTypes: z.array(z.enum(["User", "Application"])).min(1),
    isEnabled: z.boolean().default(true),
    origin: z.string().nullable().optional(),
  })
  .transform(({ origin: _readOnly, ...role }) => role);

const optionalClaim = z.strictObject({
  name,
  source: z.string().nullable().default(null),
  essential: z.boolean().default(false),
  additionalProperties: strings.default([]),
});
const optionalClaimList = z.array(optionalClaim).default([]);

const redirects = { redirectUris: z.array(uri) };
const web = z
  .strictObject({
    ...redirects,
    homePageUrl: uri.nullable(),
    logoutUrl: uri.nullable(),
    implicitGrantSettings: z
      .strictObject({ enableIdTokenIssuance: z.boolean(), enableAccessTokenIssuance: z.boolean() })
      .partial(),
    redirectUriSettings: z.array(z.unknown()),
  })
  .partial()
  .transform(({ redirectUriSettings: _unused, ...kept }) => kept);

const api = z
  .strictObject({
    acceptMappedClaims: z.boolean().nullable(),
    knownClientApplications: z.array(guid),
    requestedAccessTokenVersion: z.union([z.literal(1), z.literal(2)]).nullable(),
    oauth2PermissionScopes: z.array(scope),
    preAuthorizedApplications: z.array(z.strictObject({ appId: guid, delegatedPermissionIds: z.array(guid) })),
  })
  .partial();

const requiredResourceAccess = z.strictObject({
  resourceAppId: guid,
  resourceAccess: z.array(z.strictObject({ id: guid, type: z.enum(["Scope", "Role"]) })),
});

/** Passwords come from addPassword only: what a body may say is which of them stay. */
const passwordCredential = z.looseObject({ keyId: guid.nullish() });

export const keyCredentialInput = z.strictObject({
  keyId: guid.nullish(),
  displayName: z.string().max(90).nullish(),
  type: z.string(),
  usage: z.string(),
  key: z.string().nullish(),
  customKeyIdentifier: z.string().nullish(),
  startDateTime: time.nullish(),
  endDateTime: time.nullish(),
});
export type KeyCredentialInput = z.output<typeof keyCredentialInput>;

const audiences = ["AzureADMyOrg", "AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount"] as const;

/** Everything may be left out. */
const applicationInput = z
  .strictObject({
    displayName: name,
    description: z.string().max(1024).nullable(),
    signInAudience: z.enum([...audiences, "PersonalMicrosoftAccount"]),
    identifierUris: z.array(uri),
    isFallbackPublicClient: z.boolean().nullable(),
    groupMembershipClaims: z.string().nullable(),
    optionalClaims: z
      .strictObject({ idToken: optionalClaimList, accessToken: optionalClaimList, saml2Token: optionalClaimList })
      .nullable(),
    publicClient: z.strictObject(redirects).partial(),
    spa: z.strictObject(redirects).partial(),
    web,
    api,
    appRoles: z.array(appRole),
    requiredResourceAccess: z.array(requiredResourceAccess),
    passwordCredentials: z.array(passwordCredential),
    keyCredentials: z.array(keyCredentialInput),
    tags: strings,
    uniqueName: z.string().min(1).max(256).nullable(),
  })
  .partial();
export type ApplicationInput = z.output<typeof applicationInput> & { readonly more: Application["more"] };

/** Graph says them, nobody writes them. */
const READ_ONLY = ["id", "appId", "createdDateTime", "deletedDateTime", "publisherDomain"];

/** Members that mean nothing to sign-in. */
const KEPT = (
  "addIns defaultRedirectUri info isDeviceOnlyAuthSupported nativeAuthenticationApisEnabled notes " +
  "oauth2RequirePostResponse parentalControlSettings requestSignatureVerification samlMetadataUrl " +
  "serviceManagementReference servicePrincipalLockConfiguration tokenEncryptionKeyId"
).split(" ");

/** @throws GraphError 400 Request_BadRequest: unknown, read-only, missing or unfit properties */
export function readApplicationInput(body: Readonly<Record<string, unknown>>): ApplicationInput {
  const { more, rest } = setAside(body, KEPT);
  requireWritable(rest, READ_ONLY);
  return { ...parseInput(applicationInput, rest, "Application"), more };
}
