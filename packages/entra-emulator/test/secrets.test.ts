import { readFileSync, statSync, readdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { REDIRECT, ada, apps, authorizeUrl, newTokens, person, pkce, startTestTenant } from "./support/tenant.ts";

const folder = mkdtempSync(join(tmpdir(), "emulator-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = join(folder, "kept");
const stateFile = join(kept, "state.json");
const tenant = await startTestTenant({ stateFile, keysDirectory: join(folder, "keys") });
const { localServer, remoteServer, daemon } = apps;

const canaries: string[] = [];
function canary(kind: string): string {
  const value = `canary-${kind}-${Math.random().toString(36).slice(2)}`;
  canaries.push(value);
  return value;
}

/** Good tokens in the wrong places: the signature of none may stay anywhere. */
async function useTokensAsCredentials(): Promise<void> {
  const { access_token = "", id_token = "" } = await newTokens(tenant);
  const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  for (const token of [access_token, id_token, canary("no-jwt")]) {
    const own = { client_id: daemon.appId, scope: "https://graph.microsoft.com/.default" };
    const asClient = { ...own, client_assertion: token, client_assertion_type: type };
    await tenant.token({ ...asClient, grant_type: "client_credentials" });
    await tenant.token({
      ...own,
      client_secret: daemon.secret ?? "",
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      requested_token_use: "on_behalf_of",
      assertion: token,
    });
  }
}

/** Everything that goes wrong with a secret in hand, and everything that goes right. */
async function useSecretsEverywhere(): Promise<void> {
  const { verifier, challenge } = pkce();
  canaries.push(verifier);
  const browser = tenant.browser();
  await browser.signIn(authorizeUrl(tenant.entra, localServer), {
    userName: ada.signInName,
    password: canary("password"),
  });
  await browser.signIn(
    authorizeUrl(tenant.entra, localServer, {
      response_mode: "form_post",
      code_challenge: challenge,
      code_challenge_method: "S256",
    }),
    person(ada),
  );
  await newTokens(tenant);
  await newTokens(tenant, remoteServer, { redirect_uri: "http://localhost:3001/auth/callback" });
  const ids = { client_id: localServer.appId, redirect_uri: REDIRECT };
  await tenant.token({
    ...ids,
    grant_type: "authorization_code",
    code: canary("code"),
    code_verifier: canary("verifier"),
  });
  await tenant.token({ ...ids, grant_type: "refresh_token", refresh_token: canary("refresh") });
  await tenant.token({ ...ids, grant_type: "device_code", device_code: canary("device") });
  await tenant.token({
    ...ids,
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: canary("assertion"),
    client_assertion: canary("client-assertion"),
  });
  await tenant.token({ ...ids, grant_type: "password", username: "ada", password: canary("ropc") });
  await tenant.token({
    ...ids,
    grant_type: "password",
    scope: "User.Read",
    username: ada.signInName,
    password: canary("wrong"),
  });
  await useTokensAsCredentials();
  await tenant.token({
    ...ids,
    grant_type: canary("nothing-of-ours").replace("canary", "visible"),
    api_key: canary("unheard-of"),
  });
  await tenant.token({
    client_id: daemon.appId,
    grant_type: "client_credentials",
    client_secret: canary("secret"),
    scope: "x/.default",
  });
  const basic = Buffer.from(`${daemon.appId}:${canary("basic")}`).toString("base64");
  canaries.push(basic);
  await tenant.token(
    { grant_type: "client_credentials", scope: "x/.default" },
    { authorization: `Basic ${basic}`, cookie: `ESTSAUTH=${canary("cookie-value")}` },
  );
  await tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${canary("bearer")}` } });
  await tenant.send(
    `/${contoso.id}/oauth2/v2.0/authorize?client_id=${localServer.appId}&id_token_hint=${canary("hint")}&redirect_uri=${encodeURIComponent(`http://localhost/?token=${canary("in-url")}`)}`,
  );
  await tenant.send(`/${contoso.id}/oauth2/v2.0/logout?id_token_hint=${canary("logout-hint")}`);
  await tenant.postForm("/devicelogin", { user_code: canary("USERCODE") });
  const device = await tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, {
    client_id: localServer.appId,
    scope: "User.Read",
  });
  canaries.push(String(device.json.user_code));
}

await useSecretsEverywhere();
const issued = tenant.entra.issuedSecrets();
const passwords = [ada.password, remoteServer.secret ?? "", daemon.secret ?? ""];

test("enough was handed out for this to mean something", () => {
  expect(new Set(issued.map(({ kind }) => kind))).toEqual(
    new Set(["access_token", "refresh_token", "id_token", "code", "device_code"]),
  );
  expect(canaries.length).toBeGreaterThan(15);
  expect(tenant.entra.recorder.exchanges().length).toBeGreaterThan(25);
});

test.each<[string, () => string | Promise<string>]>([
  ["the record", () => JSON.stringify(tenant.entra.recorder.exchanges())],
  ["the record over HTTP", async () => (await tenant.send("/_emulator/exchanges")).text],
  ["the state file", () => readFileSync(stateFile, "utf8")],
  [
    "the folder of the state",
    () =>
      readdirSync(kept)
        .map((name) => readFileSync(join(kept, name), "utf8"))
        .join("\n"),
  ],
])("no secret in %s", async (_, read) => {
  const text = await read();
  expect(text.length).toBeGreaterThan(1_000);
  const found = [...canaries, ...passwords, ...issued.map(({ value }) => value)].filter(
    (secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)),
  );
  expect(found).toEqual([]);
  // Not a part of one, either: the signature of a token is as good a trace as the whole.
  const parts = issued.flatMap(({ value }) => value.split(".")).filter((part) => part.length > 100);
  expect(parts.filter((part) => text.includes(part.slice(0, 100)))).toEqual([]);
});

test("what is not secret is there", () => {
  const record = JSON.stringify(tenant.entra.recorder.exchanges());
  for (const visible of ["visible-nothing-of-ours", localServer.appId, REDIRECT, "state-1", ada.id])
    expect(record).toContain(visible);
});

test("folders are 0700 and files 0600", () => {
  if (process.platform === "win32") return;
  for (const directory of ["kept", "keys"]) {
    expect(statSync(join(folder, directory)).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, directory)))
      expect(statSync(join(folder, directory, name)).mode & 0o777).toBe(0o600);
  }
});
