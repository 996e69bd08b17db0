import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { contoso, fabrikam, vaults } from "@workshop/entra-emulator/seed";
import { type Answer, apps, startTestTenant } from "./support/tenant.ts";

const folder = mkdtempSync(join(tmpdir(), "vault-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stateFile = join(folder, "state.json");
const vaultFile = join(folder, "vaults.json");
const tenant = await startTestTenant({ stateFile, keysDirectory: join(folder, "keys") });
type TestTenant = typeof tenant;

const NAME = `${vaults.notes.name}.vault.localhost`;
const AT_AZURE = `${vaults.notes.name}.vault.azure.net`;
const VERSION = "api-version=2025-07-01";

/** A request under a vault's host name. */
function ask(
  path: string,
  token?: string,
  more: { host?: string; method?: string; json?: unknown; on?: TestTenant } = {},
) {
  const { host = NAME, method = "GET", json, on = tenant } = more;
  const headers = { host, ...(token && { authorization: `Bearer ${token}` }), "content-type": "application/json" };
  return on.send(path, { method, headers, ...(json !== undefined && { body: JSON.stringify(json) }) });
}

async function tokenFor(resource: string, on = tenant, tenantId = contoso.id, app = apps.daemon): Promise<string> {
  const { appId, secret = "" } = app;
  const fields = { grant_type: "client_credentials", client_id: appId, client_secret: secret };
  const { json } = await on.token({ ...fields, scope: `${resource}/.default` }, {}, tenantId);
  return String(json.access_token);
}

const token = await tokenFor("https://vault.azure.net");

function refusal({ status, json }: Answer) {
  const { code, message, innererror } = json.error as { code: string; message: string; innererror?: { code: string } };
  return { status, code, message, inner: innererror?.code };
}

test.each([
  [NAME, "https://vault.localhost", () => tenant.entra.origin],
  [AT_AZURE, "https://vault.azure.net", () => "https://login.microsoftonline.com"],
])("without a token %s says where one comes from", async (host, resource, login) => {
  const answer = await ask(`/secrets/any?${VERSION}`, undefined, { host });
  expect(answer.headers["www-authenticate"]).toBe(
    `Bearer authorization="${login()}/${contoso.id}", resource="${resource}"`,
  );
  expect(refusal(answer)).toMatchObject({
    status: 401,
    code: "Unauthorized",
    message: expect.stringContaining("AKV10000"),
  });
});

describe("a token that is not for this vault", () => {
  const answer = async (presented: Promise<string>) => refusal(await ask(`/secrets/any?${VERSION}`, await presented));

  test.each([
    ["of Graph", "AKV10022", () => tokenFor("https://graph.microsoft.com")],
    ["of another API", "AKV10022", () => tokenFor(`api://${apps.remoteServer.appId}`)],
    [
      "of another tenant",
      "AKV10032",
      () => tokenFor("https://vault.azure.net", tenant, fabrikam.id, fabrikam.apps.client),
    ],
    ["with another signature", "AKV10046", () => Promise.resolve(`${token.slice(0, -8)}AAAAAAAA`)],
    ["that is none", "AKV10046", () => Promise.resolve("none")],
  ])("%s: %s", async (_what, number, presented) => {
    const { status, message } = await answer(presented());
    expect([status, message.split(":")[0]]).toEqual([401, number]);
  });

  test("that expired", async () => {
    tenant.entra.faults.accessTokenLifetime({ seconds: -1, client: apps.daemon.appId });
    const { message } = await answer(tokenFor("https://vault.azure.net"));
    tenant.entra.faults.clear();
    expect(message).toMatch(/^AKV10005/);
  });
});

test.each([
  ["/secrets/any", 400, "BadParameter"],
  ["/secrets/any?api-version=1999-01-01", 400, "BadParameter"],
  [`/secrets/a.b?${VERSION}`, 400, "BadParameter"],
  [`/secrets/__proto__?${VERSION}`, 400, "BadParameter"],
  [`/secrets?${VERSION}&maxresults=26`, 400, "BadParameter"],
  [`/certificates?${VERSION}`, 400, "BadParameter"],
  [`/secrets/nobody?${VERSION}`, 404, "SecretNotFound"],
  [`/keys/nobody?${VERSION}`, 404, "KeyNotFound"],
])("%s is refused with %i %s", async (path, status, code) => {
  expect(refusal(await ask(path, token))).toMatchObject({ status, code });
});

test.each([["{"], ['{"value":7}'], ["[]"], ['{"value":"x","attributes":{"enabled":"yes"}}']])(
  "the body %s is BadParameter, never a failure",
  async (body) => {
    const headers = { host: NAME, authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await tenant.send(`/secrets/odd?${VERSION}`, { method: "PUT", headers, body });
    expect(refusal(answer)).toMatchObject({ status: 400, code: "BadParameter" });
  },
);

test("the client's own spelling of the version parameter, and a slash at the end", async () => {
  await ask(`/secrets/spelled?${VERSION}`, token, { method: "PUT", json: { value: "x" } });
  const answer = await ask("/secrets/spelled/?api%2Dversion=2025-07-01", token);
  expect(answer.json).toMatchObject({ value: "x", attributes: { recoveryLevel: "Recoverable+Purgeable" } });
});

test("a vault that is nobody's is misdirected, and a vault has no other endpoints", async () => {
  expect((await ask(`/secrets?${VERSION}`, token, { host: "nobody.vault.localhost" })).status).toBe(421);
  expect((await ask(`/${contoso.id}/v2.0/.well-known/openid-configuration`, token)).status).toBe(400);
  expect((await ask("/_emulator/exchanges", token)).status).toBe(400);
});

test("on disk: not a word in the clear, the key elsewhere, both for the owner only; kept over a restart", async () => {
  await ask(`/secrets/rest?${VERSION}`, token, { method: "PUT", json: { value: "sleeps-on-disk" } });
  const files = [...readdirSync(folder), ...readdirSync(join(folder, "keys")).map((name) => join("keys", name))];
  const texts = files
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), "utf8"));
  expect(texts.filter((text) => text.includes("sleeps-on-disk") || text.includes("sleeps"))).toEqual([]);
  expect([statSync(vaultFile).mode & 0o777, statSync(join(folder, "keys", "vault.key")).mode & 0o777]).toEqual([
    0o600, 0o600,
  ]);
  const copy = join(folder, "copy");
  const { mkdirSync, copyFileSync } = await import("node:fs");
  mkdirSync(copy);
  copyFileSync(vaultFile, join(copy, "vaults.json"));
  const again = await startTestTenant({ stateFile: join(copy, "state.json"), keysDirectory: join(folder, "keys") });
  const found = await ask(`/secrets/rest?${VERSION}`, token, { on: again });
  expect(found.json.value).toBe("sleeps-on-disk");
});

test("a file that was changed is set aside and named, and the vaults start empty", async () => {
  const broken = join(folder, "broken");
  const { mkdirSync } = await import("node:fs");
  mkdirSync(broken);
  await ask(`/secrets/rest?${VERSION}`, token, { method: "PUT", json: { value: "x" } });
  const sealed = JSON.parse(readFileSync(vaultFile, "utf8")) as { content: string };
  const content = `${sealed.content.startsWith("A") ? "B" : "A"}${sealed.content.slice(1)}`;
  writeFileSync(join(broken, "vaults.json"), JSON.stringify({ ...sealed, content }));
  const said: string[] = [];
  const again = await startTestTenant({
    stateFile: join(broken, "state.json"),
    keysDirectory: join(folder, "keys"),
    warn: (message) => void said.push(message),
  });
  expect(said).toEqual([expect.stringContaining("could not be opened")]);
  expect((await ask(`/secrets/rest?${VERSION}`, token, { on: again })).status).toBe(404);
  expect(readdirSync(broken).some((name) => name.startsWith("vaults.json.unreadable-"))).toBe(true);
  expect(existsSync(join(broken, "state.json"))).toBe(true);
});
