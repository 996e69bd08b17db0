import { type AuthorizationServer, type Client, clockTolerance } from "oauth4webapi";

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? "";
}

/** The directory the portal works in. */
export const tenantId = meta("portal-tenant");

/** The tenant as an authorization server. What its discovery document says, without a request for it. */
export const server: AuthorizationServer = {
  issuer: `${location.origin}/${tenantId}/v2.0`,
  authorization_endpoint: `${location.origin}/${tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${location.origin}/${tenantId}/oauth2/v2.0/token`,
  end_session_endpoint: `${location.origin}/${tenantId}/oauth2/v2.0/logout`,
};

/** Seconds. The tenant's clock can be moved (Lab); what it says of time comes from itself, over TLS. */
const ANY_TIME = 20 * 365 * 86_400;

export const client: Client = { client_id: meta("portal-client"), [clockTolerance]: ANY_TIME };
export const redirectUri = `${location.origin}/portal/`;

const GRAPH_PERMISSIONS = [
  "Application.ReadWrite.All",
  "AppRoleAssignment.ReadWrite.All",
  "AuditLog.Read.All",
  "DelegatedPermissionGrant.ReadWrite.All",
  "Directory.ReadWrite.All",
  "User.ReadWrite.All",
];

/** The portal may do all of this in anybody's name; what that person may not do, their role refuses. */
export const SCOPE = [
  "openid profile offline_access",
  ...GRAPH_PERMISSIONS.map((name) => `https://graph.microsoft.com/${name}`),
].join(" ");
