import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";

const { apps, users } = contoso;
const { localServer, daemon, remoteServer } = apps;
const daemonCredential = { client_id: daemon.appId, client_secret: daemon.secret ?? "" };
const user = { login: users.ada.signInName, passwd: users.ada.password };

/** Parameters that would be answered well, one surface a line: what is malformed later is then one thing, not all. */
export const PARAMETER_SETS: readonly Readonly<Record<string, string>>[] = [
  {
    client_id: localServer.appId,
    response_type: "code",
    redirect_uri: "http://localhost",
    scope: "User.Read",
    state: "s",
    prompt: "none",
  },
  {
    client_id: localServer.appId,
    response_type: "code",
    redirect_uri: "http://localhost",
    scope: "openid",
    step: "password",
    ...user,
  },
  {
    client_id: remoteServer.appId,
    scope: "https://graph.microsoft.com/.default",
    prompt: "login",
    login_hint: user.login,
  },
  { ...daemonCredential, grant_type: "client_credentials", scope: "https://graph.microsoft.com/.default" },
  { client_id: localServer.appId, grant_type: "authorization_code", code: "1.x", redirect_uri: "http://localhost" },
  { client_id: localServer.appId, grant_type: "refresh_token", refresh_token: "1.x", scope: "User.Read" },
  { client_id: localServer.appId, grant_type: "device_code", device_code: "x", scope: "User.Read" },
  {
    ...daemonCredential,
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: "a.b.c",
    requested_token_use: "on_behalf_of",
    scope: "User.Read",
  },
  {
    client_id: daemon.appId,
    client_assertion: "a.b.c",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    grant_type: "client_credentials",
    scope: "https://graph.microsoft.com/.default",
  },
  {
    client_id: localServer.appId,
    grant_type: "password",
    username: user.login,
    password: user.passwd,
    scope: "User.Read",
  },
  { user_code: "ABCDEFGHJ", step: "start", ...user },
  { client_id: localServer.appId, post_logout_redirect_uri: "http://localhost", state: "s", logout_hint: user.login },
  { "api-version": "1.1", authorization_endpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize" },
  {
    "api-version": "2018-02-01",
    resource: "https://graph.microsoft.com",
    client_id: managedIdentities.notesReader.clientId,
  },
  { "api-version": "2019-08-01", resource: "https://vault.azure.net" },
  { "api-version": "2025-07-01", maxresults: "5", $skiptoken: "2" },
  { "api-version": "7.4" },
  {
    $select: "id,displayName",
    $top: "2",
    $count: "true",
    $filter: "startswith(displayName,'a')",
    $orderby: "displayName",
  },
  { $search: '"displayName:a"', $expand: "owners($select=id)", $skiptoken: "x" },
];

/** The same for JSON bodies. */
export const BODIES: readonly Readonly<Record<string, unknown>>[] = [
  {
    value: "x",
    attributes: { enabled: true, nbf: 1, exp: 2_000_000_000 },
    tags: { a: "b" },
    contentType: "text/plain",
  },
  { kty: "EC", crv: "P-256", key_ops: ["sign"] },
  { alg: "RSA-OAEP", value: "AAAA" },
  { alg: "ES256", digest: "A".repeat(43), value: "A".repeat(86) },
  { key: { kty: "RSA", n: "AQ", e: "AQAB", d: "AQ", p: "AQ", q: "AQ", dp: "AQ", dq: "AQ", qi: "AQ" } },
  { displayName: "App", signInAudience: "AzureADMyOrg", web: { redirectUris: ["https://localhost/a"] }, appRoles: [] },
  {
    displayName: "App",
    identifierUris: ["api://x"],
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [] },
  },
  { appId: localServer.appId },
  { passwordCredential: { displayName: "s", endDateTime: "2030-01-01T00:00:00Z" } },
  { keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Verify", key: "AAAA" }], tags: ["x"] },
  { name: "f", issuer: "https://issuer.example", subject: "s", audiences: ["api://AzureADTokenExchange"] },
  {
    principalId: users.ada.id,
    resourceId: localServer.servicePrincipalId,
    appRoleId: "00000000-0000-0000-0000-000000000000",
  },
  {
    clientId: localServer.servicePrincipalId,
    consentType: "AllPrincipals",
    resourceId: remoteServer.servicePrincipalId,
    scope: "mcp.read",
  },
  {
    requests: [
      { id: "1", method: "GET", url: "/me" },
      { id: "2", method: "PATCH", url: "/applications/x", body: {}, dependsOn: ["1"] },
    ],
  },
];

/** Names of objects that are there. */
export const NAMES: readonly string[] = [
  ...Object.values(apps).flatMap(({ id, appId, servicePrincipalId }) => [id, `(appId='${appId}')`, servicePrincipalId]),
  ...Object.values(users).flatMap(({ id, signInName }) => [id, signInName]),
  "secret",
  "key",
];
