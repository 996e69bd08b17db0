import { X509Certificate, createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { origin } = tenant.entra;

interface Jwk {
  readonly kid: string;
  readonly x5t: string;
  readonly x5c: readonly string[];
  readonly issuer: string;
}

async function keys(path: string): Promise<readonly Jwk[]> {
  return (await tenant.send(path)).json.keys as readonly Jwk[];
}

test("version 2: the issuer names the tenant's id, the endpoints keep the alias of the request", async () => {
  const { json, headers } = await tenant.send(`/${contoso.domain}/v2.0/.well-known/openid-configuration`);
  expect(json).toMatchObject({
    issuer: `${origin}/${contoso.id}/v2.0`,
    token_endpoint: `${origin}/${contoso.domain}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${origin}/${contoso.domain}/oauth2/v2.0/devicecode`,
  });
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test("what Entra does not publish is not published", async () => {
  const { json } = await tenant.send(`/${contoso.id}/v2.0/.well-known/openid-configuration`);
  for (const member of [
    "code_challenge_methods_supported",
    "registration_endpoint",
    "grant_types_supported",
    "introspection_endpoint",
    "revocation_endpoint",
    "authorization_response_iss_parameter_supported",
    "client_id_metadata_document_supported",
  ]) {
    expect(json).not.toHaveProperty(member);
  }
});

test("version 1 has the issuer of sts.windows.net, and the shared endpoints a template", async () => {
  expect((await tenant.send(`/${contoso.id}/.well-known/openid-configuration`)).json.issuer).toBe(
    `https://sts.windows.net/${contoso.id}/`,
  );
  for (const alias of ["common", "organizations"]) {
    expect((await tenant.send(`/${alias}/v2.0/.well-known/openid-configuration`)).json.issuer).toBe(
      `${origin}/{tenantid}/v2.0`,
    );
  }
});

test.each([
  `/.well-known/oauth-authorization-server/${contoso.id}/v2.0`,
  `/.well-known/openid-configuration/${contoso.id}/v2.0`,
  "/.well-known/oauth-authorization-server",
  "/nothing/here",
])("%s is 404 JSON", async (path) => {
  const { status, headers, json } = await tenant.send(path);
  expect(status).toBe(404);
  expect(headers["content-type"]).toMatch(/application\/json/);
  expect(json.error).toBe("not_found");
});

test("an unknown tenant is AADSTS90002", async () => {
  const { status, json } = await tenant.send("/nowhere.example/v2.0/.well-known/openid-configuration");
  expect(status).toBe(400);
  expect(json).toMatchObject({ error: "invalid_tenant", error_codes: [90002] });
});

test("keys: two, without alg, kid is the SHA-1 thumbprint of the certificate", async () => {
  const published = await keys(`/${contoso.id}/discovery/v2.0/keys`);
  expect(published).toHaveLength(2);
  for (const key of published) {
    expect(Object.keys(key).sort()).toEqual(["e", "issuer", "kid", "kty", "n", "use", "x5c", "x5t"]);
    const der = Buffer.from(key.x5c[0] ?? "", "base64");
    expect(key.kid).toBe(createHash("sha1").update(der).digest("base64url"));
    expect(key.x5t).toBe(key.kid);
    expect(new X509Certificate(der).publicKey.export({ format: "jwk" })).toMatchObject({ n: Reflect.get(key, "n") });
  }
});

test("both tenants sign with the same keys; only the issuer tells them apart", async () => {
  const [ours, theirs, version1] = await Promise.all([
    keys(`/${contoso.id}/discovery/v2.0/keys`),
    keys(`/${fabrikam.id}/discovery/v2.0/keys`),
    keys(`/${contoso.id}/discovery/keys`),
  ]);
  expect(theirs.map(({ kid }) => kid)).toEqual(ours.map(({ kid }) => kid));
  expect(version1.map(({ kid }) => kid)).toEqual(ours.map(({ kid }) => kid));
  expect(theirs[0]?.issuer).not.toBe(ours[0]?.issuer);
});
