import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { startEntra } from "@workshop/entra-emulator";
import { ada, answerAt, apps, authorizeUrl, newTokens, person, startTestTenant } from "./support/tenant.ts";

const folder = mkdtempSync(join(tmpdir(), "emulator-state-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keysDirectory = process.env.TEST_KEYS_DIRECTORY ?? "";
const quiet = (): void => undefined;

test("a restart keeps consent, sessions, refresh tokens, changed users and keys", async () => {
  const stateFile = join(folder, "restart", "state.json");
  const first = await startTestTenant({ stateFile, port: 0 });
  const browser = first.browser();
  const tokens = await newTokens(first);
  await browser.signIn(authorizeUrl(first.entra, apps.localServer), person(ada));
  first.entra.updateUser(ada.id, { mobilePhone: "changed" });
  const { port } = first.entra;
  await first.entra.stop();

  const second = await startTestTenant({ stateFile, port });
  expect(
    (await browser.signIn(authorizeUrl(second.entra, apps.localServer, { prompt: "none" }), person(ada))).landedOn,
  ).toContain("code=");
  const refreshed = await second.token({
    grant_type: "refresh_token",
    client_id: apps.localServer.appId,
    refresh_token: tokens.refresh_token ?? "",
  });
  expect(refreshed.status).toBe(200);
  const me = await second.send("/v1.0/me", { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(me.json.mobilePhone).toBe("changed");
});

test("a page that was open during the restart leads to the sign-in again", async () => {
  const first = await startTestTenant();
  const url = authorizeUrl(first.entra, apps.localServer);
  const page = await createBrowser({ caCertificate: first.entra.caCertificate }).open(url);
  expect(page.body).toContain('data-page="sign-in"');
  const flow = /name="flow" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  await first.entra.stop();
  const second = await startTestTenant({ port: first.entra.port });
  const answer = await second.postForm(url.slice(first.entra.origin.length), {
    flow,
    step: "password",
    login: ada.signInName,
    passwd: ada.password,
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('data-page="sign-in"');
});

test.each([
  ["half-written", '{"format":1,"consents":[{"ten'],
  ["empty", ""],
  ["of another format", '{"format":99}'],
  ["no object", "[]"],
  ["binary", "\u0000\u0001\u0002"],
])("a state file that is %s is set aside with a message", async (name, content) => {
  const directory = join(folder, name);
  mkdirSync(directory);
  const stateFile = join(directory, "state.json");
  writeFileSync(stateFile, content);
  const heard: string[] = [];
  const entra = await startEntra({ port: 0, keysDirectory, stateFile, warn: (message) => heard.push(message) });
  await entra.stop();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/could not be read .* starting afresh/);
  const aside = readdirSync(directory).find((file) => file.includes(".unreadable-"));
  expect(readFileSync(join(directory, aside ?? expect.fail()), "utf8")).toBe(content);
  expect(JSON.parse(readFileSync(stateFile, "utf8"))).toMatchObject({ format: 2 });
});

test("a file that cannot be written is refused at the start, with the fix", async () => {
  writeFileSync(join(folder, "a-file"), "");
  const start = startEntra({ port: 0, keysDirectory, stateFile: join(folder, "a-file", "state.json"), warn: quiet });
  await expect(start).rejects.toMatchObject({ code: "state_unwritable", message: expect.stringContaining("--state") });
});

test("keys that cannot be read are made anew, and kept aside", async () => {
  const keys = join(folder, "bad-keys");
  mkdirSync(keys);
  writeFileSync(join(keys, "tls.json"), "{");
  writeFileSync(join(keys, "signing-keys.json"), "[]");
  const entra = await startEntra({ port: 0, keysDirectory: keys });
  await entra.stop();
  expect(readdirSync(keys).filter((name) => name.includes(".unreadable-"))).toHaveLength(2);
  expect(readFileSync(join(keys, "ca.pem"), "utf8")).toBe(entra.caCertificate);
});

test("two tenants that start at once in an empty folder agree on the keys", async () => {
  const keys = join(folder, "shared-keys");
  const [one, two] = await Promise.all([
    startEntra({ port: 0, keysDirectory: keys }),
    startEntra({ port: 0, keysDirectory: keys }),
  ]);
  expect(one.caCertificate).toBe(two.caCertificate);
  expect(readFileSync(join(keys, "ca.pem"), "utf8")).toBe(one.caCertificate);
  await Promise.all([one.stop(), two.stop()]);
});

test("a code that was answered is on disk", async () => {
  const stateFile = join(folder, "answered", "state.json");
  const tenant = await startTestTenant({ stateFile });
  const { landedOn } = await tenant.browser().signIn(authorizeUrl(tenant.entra, apps.localServer), person(ada));
  expect(answerAt(landedOn).code).toBeTruthy();
  const state = JSON.parse(readFileSync(stateFile, "utf8")) as { codes: object };
  expect(Object.keys(state.codes)).toHaveLength(1);
});
