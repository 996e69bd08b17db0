import { contoso, fabrikam, managedIdentities } from "@workshop/entra-emulator/seed";
import { BODIES, NAMES, PARAMETER_SETS } from "./sound-parts.ts";
import type { Words } from "./words.ts";

const { apps, users } = contoso;

/** Values that mean something here: what is malformed about a request is then one thing, not all things. */
const GOOD = [
  contoso.id,
  contoso.domain,
  fabrikam.id,
  "common",
  "organizations",
  ...Object.values(apps).map(({ appId }) => appId),
  ...Object.values(users).flatMap(({ id, signInName }) => [id, signInName]),
  managedIdentities.notesReader.clientId,
  apps.daemon.secret ?? "",
  "http://localhost",
  "User.Read openid offline_access",
  `api://${apps.remoteServer.appId}/.default`,
  "https://vault.azure.net/.default",
  "code",
  "form_post",
  "authorization_code",
  "refresh_token",
  "client_credentials",
  "device_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  "2025-07-01",
  "2018-02-01",
  "2019-08-01",
  "id,displayName",
  "startswith(displayName,'a')",
];

const PARAMETERS = [
  ..."client_id client_secret grant_type scope redirect_uri response_type response_mode state nonce prompt login_hint".split(
    " ",
  ),
  ..."domain_hint code_challenge code_challenge_method code code_verifier refresh_token device_code user_code".split(
    " ",
  ),
  ..."assertion client_assertion client_assertion_type requested_token_use resource claims client_info step".split(" "),
  ..."flow login passwd account decision id_token_hint post_logout_redirect_uri logout_hint api-version".split(" "),
  ..."authorization_endpoint object_id msi_res_id $select $filter $search $orderby $top $expand $count $skiptoken".split(
    " ",
  ),
  ..."maxresults __proto__ constructor client_id[] username password".split(" "),
];

const MEMBERS = [
  ..."displayName value attributes enabled tags contentType kty key_size crv key alg digest key_ops requests id".split(
    " ",
  ),
  ..."method url headers body principalId resourceId appRoleId appId passwordCredential signInAudience api web".split(
    " ",
  ),
  ..."spa publicClient redirectUris identifierUris scope clientId consentType keyId issuer subject audiences".split(
    " ",
  ),
  ..."passwordCredentials keyCredentials appRoles oauth2PermissionScopes __proto__ constructor kind status".split(" "),
];

/** What means something to the tenant. */
export const tenantWords: Words = {
  values: GOOD,
  parameters: PARAMETERS,
  members: MEMBERS,
  parameterSets: PARAMETER_SETS,
  bodies: BODIES,
  names: NAMES,
  segments: { tenant: [contoso.id, contoso.domain, "common", "organizations"] },
  headers: [
    { name: "cookie", likelihood: 0.3, values: ["ESTSAUTH=", ";;;=", `ESTSAUTH=${"x".repeat(60)}`, "a=b; a=c"] },
    { name: "origin", likelihood: 0.1, values: ["null", "http://localhost:5173", "https://evil.example", "%"] },
    { name: "consistencylevel", likelihood: 0.2, values: ["eventual", "x"] },
    { name: "metadata", likelihood: 0.4, values: ["true", "false", ""] },
    { name: "client-request-id", likelihood: 0.1, values: ["x".repeat(500), "{}"] },
    { name: "x-emulator-control", likelihood: 0.3, values: ["1"] },
  ],
};
