// Credentials of a registration over Microsoft Graph: secrets, certificates, federated credentials.
import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { makeClientCertificate } from "./support/client-certificate.ts";
import { type Ask, type Made, appToken, asking, directoryToken, register } from "./support/graph.ts";
import { startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const ask: Ask = asking(tenant, await directoryToken(tenant));

async function registered(): Promise<Made & { path: string }> {
  const app = await register(ask);
  await ask("POST", "/servicePrincipals", { appId: app.appId });
  return { ...app, path: `/applications/${app.id}` };
}

async function newSecret({ path }: { path: string }, more: object = {}): Promise<Record<string, unknown>> {
  return (await ask("POST", `${path}/addPassword`, { passwordCredential: more })).json;
}

describe("secrets", () => {
  test("the value comes once; it works at once, and not after it was removed", async () => {
    const app = await registered();
    const made = await newSecret(app, { displayName: "first" });
    expect(made).toMatchObject({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.passwordCredential",
      customKeyIdentifier: null,
      displayName: "first",
      startDateTime: "2026-11-22T12:00:00.000Z",
      endDateTime: "2028-11-22T12:00:00.000Z",
      hint: String(made.secretText).slice(0, 3),
      secretText: expect.stringMatching(/^[\w.~-]{40}$/),
    });
    const { json, text } = await ask("GET", app.path);
    expect(json.passwordCredentials).toMatchObject([{ keyId: made.keyId, hint: made.hint, secretText: null }]);
    expect(text).not.toContain(made.secretText);
    const secret = String(made.secretText);
    expect(await appToken(tenant, { appId: app.appId, secret })).toBeTruthy();
    expect((await ask("POST", `${app.path}/removePassword`, { keyId: made.keyId })).status).toBe(204);
    await expect(appToken(tenant, { appId: app.appId, secret })).rejects.toThrow("AADSTS7000215");
    expect((await ask("POST", `${app.path}/removePassword`, { keyId: made.keyId })).status).toBe(400);
    expect(JSON.stringify(tenant.entra.recorder.exchanges())).not.toContain(secret);
    expect(tenant.entra.issuedSecrets()).toContainEqual({ kind: "client_secret", value: secret });
  });

  test("its end is kept, and it ends", async () => {
    const app = await registered();
    const endDateTime = new Date(now + 60_000).toISOString();
    const { secretText, endDateTime: end } = await newSecret(app, { endDateTime });
    expect(end).toBe(endDateTime);
    const secret = String(secretText);
    expect(await appToken(tenant, { appId: app.appId, secret })).toBeTruthy();
    now += 61_000;
    await expect(appToken(tenant, { appId: app.appId, secret })).rejects.toThrow("AADSTS7000222");
    now -= 61_000;
  });

  test.each<[string, object]>([
    ["an end before the start", { startDateTime: "2027-01-02T00:00:00Z", endDateTime: "2027-01-01T00:00:00Z" }],
    ["an end in the past", { startDateTime: "2020-01-01T00:00:00Z", endDateTime: "2021-01-01T00:00:00Z" }],
    ["a date that is none", { endDateTime: "tomorrow" }],
    ["a value of one's own", { secretText: "hunter2hunter2" }],
  ])("refused: %s", async (_, passwordCredential) => {
    const app = await registered();
    const { status, json } = await ask("POST", `${app.path}/addPassword`, { passwordCredential });
    expect({ status, error: json.error }).toMatchObject({ status: 400, error: { code: "Request_BadRequest" } });
  });

  test("PATCH can take secrets away, and add none", async () => {
    const app = await registered();
    const [{ keyId }, other] = [await newSecret(app), await newSecret(app)];
    expect((await ask("PATCH", app.path, { passwordCredentials: [{ displayName: "x" }] })).status).toBe(400);
    expect((await ask("PATCH", app.path, { passwordCredentials: [{ keyId }] })).status).toBe(204);
    const secret = String(other.secretText);
    await expect(appToken(tenant, { appId: app.appId, secret })).rejects.toThrow("AADSTS7000215");
  });
});

describe("certificates", async () => {
  const [first, second] = [await makeClientCertificate(), await makeClientCertificate()];
  const keyOf = ({ der }: typeof first) => ({
    type: "AsymmetricX509Cert",
    usage: "Verify",
    key: der.toString("base64"),
    displayName: "a certificate",
  });

  const proof = (id: string, { privateKey }: typeof first) =>
    new SignJWT()
      .setProtectedHeader({ alg: "RS256" })
      .setAudience("00000002-0000-0000-c000-000000000000")
      .setIssuer(id)
      .setNotBefore(now / 1000)
      .setExpirationTime(now / 1000 + 600)
      .sign(privateKey);

  test("PATCH brings one; its key is shown only when it is asked for", async () => {
    const app = await registered();
    expect((await ask("PATCH", app.path, { keyCredentials: [keyOf(first)] })).status).toBe(204);
    const shown = {
      displayName: "a certificate",
      customKeyIdentifier: first.credential.customKeyIdentifier,
      endDateTime: "2099-12-31T00:00:00.000Z",
    };
    expect((await ask("GET", app.path)).json.keyCredentials).toMatchObject([{ ...shown, key: null }]);
    const selected = (await ask("GET", `${app.path}?$select=keyCredentials`)).json.keyCredentials;
    expect(selected).toMatchObject([{ ...shown, key: first.der.toString("base64") }]);
  });

  test("addKey and removeKey want a proof from a certificate that is there", async () => {
    const app = await registered();
    await ask("PATCH", app.path, { keyCredentials: [keyOf(first)] });
    const add = async (by: typeof first, issuer = app.id) =>
      ask("POST", `${app.path}/addKey`, { keyCredential: keyOf(second), proof: await proof(issuer, by) });
    expect((await add(second)).status).toBe(403);
    expect((await add(first, randomUUID())).status).toBe(403);
    const added = await add(first);
    expect({ status: added.status, json: added.json }).toMatchObject({ status: 200, json: { usage: "Verify" } });
    const removal = { keyId: added.json.keyId, proof: await proof(app.id, second) };
    expect((await ask("POST", `${app.path}/removeKey`, removal)).status).toBe(204);
    expect((await ask("GET", app.path)).json.keyCredentials).toHaveLength(1);
  });

  test.each<[string, object]>([
    ["no certificate", { key: Buffer.from("no certificate").toString("base64") }],
    ["a private use", { usage: "Sign" }],
    ["a symmetric key", { type: "Symmetric" }],
    ["longer than the certificate", { endDateTime: "2199-01-01T00:00:00Z" }],
  ])("refused: %s", async (_, change) => {
    const app = await registered();
    const { status, json } = await ask("PATCH", app.path, { keyCredentials: [{ ...keyOf(first), ...change }] });
    expect({ status, error: json.error }).toMatchObject({ status: 400, error: { code: "Request_BadRequest" } });
  });
});

describe("federated credentials", () => {
  const trust = (name: string, subject = name) => ({
    name,
    issuer: "https://token.actions.githubusercontent.com",
    subject: `repo:contoso/${subject}:ref:refs/heads/main`,
    audiences: ["api://AzureADTokenExchange"],
  });

  test("made, listed, changed, deleted; by id and by name", async () => {
    const app = await registered();
    const all = `${app.path}/federatedIdentityCredentials`;
    const { status, json: made } = await ask("POST", all, trust("github"));
    expect({ status, made }).toMatchObject({ status: 201, made: { ...trust("github"), description: null } });
    expect((await ask("GET", all)).json.value).toMatchObject([{ id: made.id }]);
    expect((await ask("PATCH", `${all}/${String(made.id)}`, { subject: "other" })).status).toBe(204);
    expect((await ask("PATCH", `${all}/${String(made.id)}`, { name: "other" })).status).toBe(400);
    expect((await ask("GET", `${all}(name='github')`)).json).toMatchObject({ subject: "other" });
    const { name: _, ...rest } = trust("gitlab");
    expect((await ask("PATCH", `${all}(name='gitlab')`, rest)).status).toBe(201);
    expect((await ask("DELETE", `${all}/${String(made.id)}`)).status).toBe(204);
    expect((await ask("GET", `${all}/${String(made.id)}`)).status).toBe(404);
  });

  test("name, and issuer with subject, are unique; twenty at most", async () => {
    const app = await registered();
    const all = `${app.path}/federatedIdentityCredentials`;
    for (let index = 0; index < 20; index += 1)
      expect((await ask("POST", all, trust(`trust-${index}`))).status).toBe(201);
    expect((await ask("POST", all, trust("one-more"))).status).toBe(400);
    await ask("DELETE", `${all}(name='trust-0')`);
    expect((await ask("POST", all, trust("trust-1", "another"))).status).toBe(400);
    expect((await ask("POST", all, trust("another", "trust-1"))).status).toBe(400);
    expect((await ask("POST", all, trust("another"))).status).toBe(201);
  });

  test.each<[string, object]>([
    ["no audience", { audiences: [] }],
    ["an issuer that is no address", { issuer: contoso.id }],
    ["a name with a space", { name: "a b" }],
  ])("refused: %s", async (_, change) => {
    const app = await registered();
    const body = { ...trust("github"), ...change };
    expect((await ask("POST", `${app.path}/federatedIdentityCredentials`, body)).status).toBe(400);
  });
});
