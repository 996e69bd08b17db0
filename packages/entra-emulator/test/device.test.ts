import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, apps, person, startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, remoteServer } = apps;
const scope = "User.Read openid offline_access";

async function start(fields: Record<string, string> = {}): Promise<Record<string, string>> {
  const answer = await tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, {
    client_id: localServer.appId,
    scope,
    ...fields,
  });
  return answer.json as Record<string, string>;
}

async function poll(
  code: string | undefined,
  grant = "device_code",
  client = localServer.appId,
): Promise<Record<string, unknown>> {
  return (await tenant.token({ grant_type: grant, client_id: client, device_code: code ?? "" })).json;
}

test("the answer has what RFC 8628 wants and nothing that Entra lacks", async () => {
  const answer = await start();
  expect(answer).toMatchObject({
    expires_in: 900,
    interval: 5,
    verification_uri: `${tenant.entra.origin}/devicelogin`,
  });
  expect(answer.user_code).toMatch(/^[A-Z0-9]{9}$/);
  expect(answer.message).toContain(answer.user_code);
  expect(answer).not.toHaveProperty("verification_uri_complete");
});

test.each(["device_code", "urn:ietf:params:oauth:grant-type:device_code"])(
  "%s: pending, then tokens, then spent",
  async (grant) => {
    const { device_code, user_code = "", verification_uri = "" } = await start();
    expect(await poll(device_code, grant)).toMatchObject({ error: "authorization_pending", error_codes: [70016] });
    const { pages, error } = await tenant
      .browser()
      .enterDeviceCode(verification_uri, user_code.toLowerCase(), person(ada));
    expect(error).toBeUndefined();
    expect(pages.filter((page) => page !== "consent")).toEqual([
      "device-code",
      "sign-in",
      "password",
      "device-confirm",
      "device-done",
    ]);
    const tokens = await poll(device_code, grant);
    expect(tokens).toMatchObject({
      token_type: "Bearer",
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    });
    expect(await poll(device_code, grant)).toMatchObject({ error: "invalid_grant", error_codes: [54005] });
  },
);

test.each(["decline", "cancel"] as const)("%s is authorization_declined", async (decision) => {
  const { device_code, user_code = "", verification_uri = "" } = await start();
  await tenant.browser().enterDeviceCode(verification_uri, user_code, { ...person(ada), decision });
  expect(await poll(device_code)).toMatchObject({ error: "authorization_declined", error_codes: [65004] });
});

test("a person who is signed in is still asked who they are and whether they started it", async () => {
  const browser = tenant.browser();
  const once = await start();
  await browser.enterDeviceCode(once.verification_uri ?? "", once.user_code ?? "", person(ada));
  const twice = await start();
  const { pages } = await browser.enterDeviceCode(twice.verification_uri ?? "", twice.user_code ?? "", person(ada));
  expect(pages).toEqual(["device-code", "pick-account", "device-confirm", "device-done"]);
});

test("a wrong code stays on the page; a late one is expired_token", async () => {
  const { device_code, user_code = "", verification_uri = "" } = await start();
  expect((await tenant.browser().enterDeviceCode(verification_uri, "WRONGCODE", person(ada))).error).toContain(
    "AADSTS70018",
  );
  now += 901_000;
  expect((await tenant.browser().enterDeviceCode(verification_uri, user_code, person(ada))).error).toContain(
    "AADSTS70018",
  );
  expect(await poll(device_code)).toMatchObject({ error: "expired_token", error_codes: [70019] });
});

test("a confidential application cannot: AADSTS7000218 (isFallbackPublicClient)", async () => {
  expect(await start({ client_id: remoteServer.appId })).toMatchObject({
    error: "invalid_client",
    error_codes: [7000218],
  });
});

test("another client's device code, none, and no scope", async () => {
  const { device_code } = await start();
  expect(await poll(device_code, "device_code", apps.mcpClient.appId)).toMatchObject({
    error: "bad_verification_code",
  });
  expect(await poll(undefined)).toMatchObject({ error_codes: [900144] });
  expect(await start({ scope: "" })).toMatchObject({ error_codes: [900144] });
  expect(await start({ scope: "mcp.read" })).toMatchObject({ error_codes: [650053] });
});

test("approval by a page that was not ours changes nothing", async () => {
  const { device_code, user_code = "" } = await start();
  const forged = { user_code, step: "confirm", account: ada.id, flow: "forged" };
  expect((await tenant.postForm("/devicelogin", forged)).text).toContain('data-page="sign-in"');
  expect(await poll(device_code)).toMatchObject({ error: "authorization_pending" });
});
