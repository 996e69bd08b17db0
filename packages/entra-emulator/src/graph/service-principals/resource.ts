import type { Application, ServicePrincipal } from "../../directory/model.ts";
import type { ManagedIdentity } from "../../seed/managed-identities.ts";
import { roleResource } from "../applications/resource.ts";
import { managedIdentityOf, nameOfPrincipal } from "../directory-object.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";

/** The tenant where Microsoft's own applications are at home (Learn, verify-first-party-apps-sign-in). */
const MICROSOFT_SERVICES = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

const CONSTANT = {
  deletedDateTime: null,
  addIns: [],
  applicationTemplateId: null,
  description: null,
  disabledByMicrosoftStatus: null,
  info: { logoUrl: null, marketingUrl: null, privacyStatementUrl: null, supportUrl: null, termsOfServiceUrl: null },
  keyCredentials: [],
  loginUrl: null,
  notes: null,
  notificationEmailAddresses: [],
  passwordCredentials: [],
  preferredSingleSignOnMode: null,
  preferredTokenSigningKeyThumbprint: null,
  resourceSpecificApplicationPermissions: [],
  samlSingleSignOnSettings: null,
  tokenEncryptionKeyId: null,
  verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
};

/** What it takes over from the registration. */
function fromApplication(app: Application | undefined): Resource {
  return {
    appDisplayName: app?.displayName ?? null,
    appDescription: app?.description ?? null,
    homepage: app?.web.homePageUrl ?? null,
    logoutUrl: app?.web.logoutUrl ?? null,
    replyUrls: app ? [app.web, app.spa, app.publicClient].flatMap(({ redirectUris }) => redirectUris) : [],
    signInAudience: app?.signInAudience ?? null,
    appRoles: app?.appRoles.map(roleResource) ?? [],
    oauth2PermissionScopes: app?.api.oauth2PermissionScopes ?? [],
  };
}

function ofIdentity({ kind, resourceId }: ManagedIdentity): Resource {
  return {
    servicePrincipalType: "ManagedIdentity",
    alternativeNames: [`isExplicit=${kind === "UserAssigned" ? "True" : "False"}`, resourceId],
  };
}

/** An application as the tenant knows it, as Graph shows it (Learn, graph resources/serviceprincipal). */
export function servicePrincipalResource(
  request: GraphRequest,
  principal: ServicePrincipal & { readonly deletedDateTime?: string },
): Resource {
  const { owners: _owners, more, ...rest } = principal;
  const { appId } = principal;
  const found = request.emulator.directory.application(appId);
  const identity = managedIdentityOf(appId);
  return {
    ...CONSTANT,
    ...rest,
    displayName: nameOfPrincipal(request, principal),
    ...fromApplication(found?.app),
    appOwnerOrganizationId: found ? found.homeTenantId || MICROSOFT_SERVICES : null,
    servicePrincipalNames: [appId, ...(found?.app.identifierUris ?? [])],
    ...(identity ? ofIdentity(identity) : { servicePrincipalType: "Application", alternativeNames: [] }),
    ...more,
  };
}

const PROPERTIES = (
  "id deletedDateTime accountEnabled alternativeNames appDisplayName appDescription appId applicationTemplateId " +
  "appOwnerOrganizationId appRoleAssignmentRequired description disabledByMicrosoftStatus displayName homepage loginUrl " +
  "logoutUrl notes notificationEmailAddresses preferredSingleSignOnMode preferredTokenSigningKeyThumbprint replyUrls " +
  "servicePrincipalNames servicePrincipalType signInAudience tags tokenEncryptionKeyId samlSingleSignOnSettings addIns " +
  "appRoles info keyCredentials oauth2PermissionScopes passwordCredentials resourceSpecificApplicationPermissions " +
  "verifiedPublisher"
).split(" ");

const FILTERABLE = (
  "id accountEnabled alternativeNames appId applicationTemplateId appOwnerOrganizationId description displayName homepage " +
  "servicePrincipalNames servicePrincipalType signInAudience tags deletedDateTime info keyCredentials passwordCredentials"
).split(" ");

export const servicePrincipalShape = {
  context: "servicePrincipals",
  type: "servicePrincipal",
  properties: PROPERTIES,
  filterable: FILTERABLE,
} as const;
