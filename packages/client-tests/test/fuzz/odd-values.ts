import { contoso, fabrikam, managedIdentities } from "@workshop/entra-emulator/seed";
import type { Random } from "./random.ts";

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

const BAD = [
  "",
  "%",
  "%zz",
  "%00",
  "\u0000",
  "%ff%fe",
  "%F0%9F%92%A9",
  "..%2f..%2f..%2fetc%2fpasswd",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e309",
  "9007199254740993",
  "true",
  "[]",
  "{}",
  "' or 1 eq 1 or '",
  "(((((((((",
  "(".repeat(2_000),
  `${"not ".repeat(500)}x eq 1`,
  "<script>alert(1)</script>",
  "a\r\nSet-Cookie: x=1",
  "javascript:alert(1)",
  "http://",
  "http://[::1",
  "https://user:pass@evil.example/#x",
  "eyJhbGciOiJub25lIn0.e30.",
  "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.x",
  "a.b.c",
  "é".repeat(300),
  "\u202e\ud800",
  "x".repeat(5_000),
  "a/".repeat(700),
];

/** A value for a parameter, a segment or a member. */
export function oddValue(random: Random): string {
  if (random.chance(0.4)) return random.pick(GOOD);
  return random.chance(0.15) ? random.text(random.upTo(40)) : random.pick(BAD);
}

export const PARAMETERS = [
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

export const MEMBERS = [
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
