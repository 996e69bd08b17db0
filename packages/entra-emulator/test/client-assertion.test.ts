// A client that signs its own assertion with the key of a certificate (RFC 7523; Learn, certificate-credentials).
import { randomUUID } from "node:crypto";
import { SignJWT, decodeJwt, importPKCS8 } from "jose";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { registration, startChanged } from "./support/changed-tenant.ts";
import { type ClientCertificate, makeClientCertificate, signWith, thumbprint } from "./support/client-certificate.ts";
import { WEB, middleTier } from "./support/middle-tier.ts";
import { refusal, refused } from "./support/refusal.ts";
import { apps, newCode, startTestTenant, type TestTenant } from "./support/tenant.ts";

const { daemon, remoteServer } = apps;
const [good, old, stranger] = await Promise.all([
  makeClientCertificate(),
  makeClientCertificate("2026-02-01T00:00:00Z"),
  makeClientCertificate(),
]);
type Claims = Record<string, unknown>;
const TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

async function start(): Promise<TestTenant> {
  const keyCredentials = [good.credential, old.credential];
  return startChanged([registration(daemon, { keyCredentials })]);
}

function claimsFor({ entra }: TestTenant, changes: Claims = {}): Claims {
  const now = Math.floor(Date.now() / 1000);
  const aud = `${entra.origin}/${contoso.id}/oauth2/v2.0/token`;
  return { aud, iss: daemon.appId, sub: daemon.appId, jti: randomUUID(), nbf: now, exp: now + 600, ...changes };
}

function fields(client_assertion: string, changes: Record<string, string> = {}): Record<string, string> {
  return {
    grant_type: "client_credentials",
    client_id: daemon.appId,
    scope: `api://${remoteServer.appId}/.default`,
    client_assertion,
    client_assertion_type: TYPE,
    ...changes,
  };
}

const x5t = (certificate: ClientCertificate) => ({ x5t: thumbprint(certificate, "sha1", "base64url") });

describe("accepted", () => {
  test.each<[string, Record<string, unknown>, Claims?]>([
    ["RS256 and x5t", x5t(good)],
    ["PS256 and x5t#S256", { alg: "PS256", "x5t#S256": thumbprint(good, "sha256", "base64url") }],
    ["a key id that is the thumbprint", { kid: thumbprint(good, "sha1", "hex").toUpperCase() }],
    ["several audiences, one of them right", x5t(good), { aud: ["https://other.example", "right"] }],
    ["no nbf", x5t(good), { nbf: undefined }],
  ])("%s", async (_, header, changes = {}) => {
    const tenant = await start();
    const claims = claimsFor(tenant);
    const aud = Array.isArray(changes.aud) ? ["https://other.example", claims.aud] : claims.aud;
    const key = header.alg === "PS256" ? { privateKey: await importPKCS8(good.privateKeyPem, "PS256") } : good;
    const jwt = await signWith(key, { ...claims, ...changes, aud }, header);
    // Libraries keep an assertion until it expires: the second time is as good.
    const token = async () => (await tenant.token(fields(jwt))).status;
    expect([await token(), await token()]).toEqual([200, 200]);
  });

  test("the tenant by its domain, and the issuer as audience", async () => {
    const tenant = await start();
    const base = `${tenant.entra.origin}/${contoso.domain}`;
    for (const aud of [`${base}/oauth2/v2.0/token`, `${tenant.entra.origin}/${contoso.id}/v2.0`]) {
      const jwt = await signWith(good, claimsFor(tenant, { aud }), x5t(good));
      expect((await tenant.token(fields(jwt), {}, contoso.domain)).status).toBe(200);
    }
  });
});

test("a web application redeems a code, refreshes and acts on behalf of its user with it", async () => {
  const changed = registration(remoteServer, { keyCredentials: [good.credential] });
  const tenant = await startChanged([changed]);
  const proof = { iss: remoteServer.appId, sub: remoteServer.appId };
  const client_assertion = await signWith(good, claimsFor(tenant, proof), x5t(good));
  const own = { client_id: remoteServer.appId, client_assertion, client_assertion_type: TYPE };
  const code = await newCode(tenant, remoteServer, WEB);
  const first = await tenant.token({ ...own, ...WEB, grant_type: "authorization_code", code });
  expect(decodeJwt(String(first.json.access_token)).appidacr).toBe("2");
  const refresh_token = String(first.json.refresh_token);
  expect((await tenant.token({ ...own, grant_type: "refresh_token", refresh_token })).status).toBe(200);
  const { received, exchange } = middleTier(tenant);
  expect((await exchange(await received(), { ...own, client_secret: "" })).status).toBe(200);
});

describe("refused", () => {
  test.each<[string, number, string, { claims?: Claims; header?: Claims; by?: ClientCertificate }]>([
    ["another subject", 50048, "invalid_client", { claims: { sub: remoteServer.appId } }],
    [
      "another application's",
      700021,
      "invalid_client",
      { claims: { iss: remoteServer.appId, sub: remoteServer.appId } },
    ],
    ["another audience", 700023, "invalid_client", { claims: { aud: "https://localhost/token" } }],
    ["a slash more in the audience", 700023, "invalid_client", { claims: { aud: "slash" } }],
    ["an end in the past", 700024, "invalid_client", { claims: { exp: 1_700_000_000 } }],
    ["a beginning in the future", 700024, "invalid_client", { claims: { nbf: 4_000_000_000, exp: 4_000_000_600 } }],
    ["no issuer", 90014, "invalid_request", { claims: { iss: undefined } }],
    ["no end", 90014, "invalid_request", { claims: { exp: undefined } }],
    ["an end that is no number", 50027, "invalid_request", { claims: { exp: "tomorrow" } }],
    ["a certificate nobody uploaded", 700027, "invalid_client", { header: x5t(stranger), by: stranger }],
    ["the thumbprint of one, the key of another", 700027, "invalid_client", { by: stranger }],
    ["a certificate that ended", 700027, "invalid_client", { header: x5t(old), by: old }],
    ["no thumbprint", 5002723, "invalid_client", { header: { x5t: undefined } }],
  ])("%s: AADSTS%i %s", async (_, aadsts, error, { claims = {}, header = {}, by = good }) => {
    const tenant = await start();
    const all = claimsFor(tenant, claims);
    if (claims.aud === "slash") all.aud = `${String(claimsFor(tenant).aud)}/`;
    const jwt = await signWith(by, all, { ...x5t(good), ...header });
    expect(await refusal(tenant.token(fields(jwt)))).toEqual(refused(error, aadsts));
  });

  test("a shared secret as the key: AADSTS5002738", async () => {
    const tenant = await start();
    const jwt = await new SignJWT(claimsFor(tenant)).setProtectedHeader({ alg: "HS256", ...x5t(good) }).sign(good.der);
    expect(await refusal(tenant.token(fields(jwt)))).toEqual(refused("invalid_client", 5002738));
  });

  test.each(["abc", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "A".repeat(5000)])("%s is no JWT", async (text) => {
    const tenant = await start();
    const { error, codes } = await refusal(tenant.token(fields(text)));
    expect([error, codes]).toEqual(["invalid_request", [text.startsWith("eyJ") ? 90014 : 50027]]);
  });

  test("the type is missing or another", async () => {
    const tenant = await start();
    const jwt = await signWith(good, claimsFor(tenant), x5t(good));
    const of = (client_assertion_type: string) => refusal(tenant.token(fields(jwt, { client_assertion_type })));
    expect(await of("")).toEqual(refused("invalid_request", 900144));
    expect(await of("urn:ietf:params:oauth:client-assertion-type:saml2-bearer")).toEqual(
      refused("invalid_request", 9002313),
    );
  });

  test("a secret beside it, and a client that is public", async () => {
    const tenant = await startTestTenant();
    const both = fields("a.b.c", { client_secret: daemon.secret ?? "" });
    expect(await refusal(tenant.token(both))).toEqual(refused("invalid_request", 9002313));
    const publicOne = fields("a.b.c", { grant_type: "device_code", client_id: apps.localServer.appId });
    expect(await refusal(tenant.token(publicOne))).toEqual(refused("invalid_client", 700025));
  });
});

test("the record shows what was checked, and never the assertion", async () => {
  const tenant = await start();
  const jwt = await signWith(good, claimsFor(tenant), x5t(good));
  await tenant.token(fields(jwt));
  const exchanges = tenant.entra.recorder.exchanges();
  expect(exchanges.at(-1)?.tokens).toContainEqual(
    expect.objectContaining({
      where: "request.client_assertion",
      verdict: "accepted",
      validated: ["iss", "sub", "aud", "signature", "exp", "nbf"],
    }),
  );
  const record = JSON.stringify(exchanges);
  expect(record).not.toContain(jwt.split(".")[2]);
  expect(record).not.toContain(jwt);
});
