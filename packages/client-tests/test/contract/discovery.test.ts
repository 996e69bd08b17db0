import { X509Certificate, createHash } from "node:crypto";
import { expect, test } from "vitest";
import { atAuthority, send } from "./exchange.ts";
import { authorityHost, tenantId } from "./target.ts";

const V2 = "v2.0/.well-known/openid-configuration";
const here = (path: string) => `${authorityHost}/${tenantId}/${path}`;

test("version 2: endpoints, issuer, and what OpenID Connect wants", async () => {
  const { status, json, headers } = await atAuthority(V2);
  expect(status).toBe(200);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(json).toMatchObject({
    issuer: here("v2.0"),
    authorization_endpoint: here("oauth2/v2.0/authorize"),
    token_endpoint: here("oauth2/v2.0/token"),
    device_authorization_endpoint: here("oauth2/v2.0/devicecode"),
    end_session_endpoint: here("oauth2/v2.0/logout"),
    jwks_uri: here("discovery/v2.0/keys"),
    userinfo_endpoint: expect.stringMatching(/\/oidc\/userinfo$/),
    response_modes_supported: ["query", "fragment", "form_post"],
    response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: expect.arrayContaining([
      "client_secret_post",
      "private_key_jwt",
      "client_secret_basic",
    ]),
    claims_supported: expect.arrayContaining(["sub", "iss", "aud", "exp", "nonce", "preferred_username", "tid", "ver"]),
    request_uri_parameter_supported: false,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    cloud_instance_name: "microsoftonline.com",
    msgraph_host: "graph.microsoft.com",
  });
});

test("what MCP clients look for and Entra does not publish", async () => {
  const { json } = await atAuthority(V2);
  const absent = [
    "code_challenge_methods_supported",
    "grant_types_supported",
    "registration_endpoint",
    "client_id_metadata_document_supported",
    "introspection_endpoint",
    "revocation_endpoint",
    "authorization_response_iss_parameter_supported",
  ];
  expect(absent.filter((member) => member in json)).toEqual([]);
});

test("version 1 has an issuer of its own", async () => {
  const { json } = await atAuthority(".well-known/openid-configuration");
  expect(json).toMatchObject({ issuer: `https://sts.windows.net/${tenantId}/`, jwks_uri: expect.any(String) });
});

test.each(["common", "organizations"])("/%s: the issuer is a template, the endpoints keep the alias", async (alias) => {
  const { json } = await atAuthority(V2, {}, alias);
  expect(json).toMatchObject({
    issuer: `${authorityHost}/{tenantid}/v2.0`,
    token_endpoint: `${authorityHost}/${alias}/oauth2/v2.0/token`,
  });
});

test("an unknown tenant is invalid_tenant, AADSTS90002", async () => {
  const { status, json } = await atAuthority(V2, {}, "00000000-1111-4222-8333-444444444444");
  expect([status, json["error"], json["error_codes"]]).toEqual([400, "invalid_tenant", [90002]]);
});

test.each(["oauth-authorization-server", "openid-configuration"])(
  "the path-insertion form of %s does not exist",
  async (document) => {
    const { status } = await send(`${authorityHost}/.well-known/${document}/${tenantId}/v2.0`);
    expect(status).toBe(404);
  },
);

test("keys: RSA for signing, no `alg`, `kid` is the certificate's SHA-1", async () => {
  const { json } = await atAuthority("discovery/v2.0/keys");
  const keys = json["keys"] as Record<string, string & string[]>[];
  expect(keys.length).toBeGreaterThan(1);
  for (const key of keys) {
    expect(key).toMatchObject({ kty: "RSA", use: "sig", e: "AQAB", kid: key["x5t"], issuer: expect.any(String) });
    expect(key).not.toHaveProperty("alg");
    const der = Buffer.from(key["x5c"]?.[0] ?? "", "base64");
    expect(createHash("sha1").update(der).digest("base64url")).toBe(key["kid"]);
    expect(new X509Certificate(der).publicKey.export({ format: "jwk" })).toMatchObject({ n: key["n"] });
  }
});
