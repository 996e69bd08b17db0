// The password grant, as far as anybody still uses it (Learn, v2-oauth-ropc).
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { startForTest } from "./support/changed-tenant.ts";
import { refusal, refused } from "./support/refusal.ts";
import { ada, alan, apps, grace, linus, mallory, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { localServer, remoteServer } = apps;
const { planner } = fabrikam.apps;
type Fields = Record<string, string>;

const good: Fields = {
  grant_type: "password",
  client_id: localServer.appId,
  scope: "User.Read openid profile offline_access",
  username: ada.signInName,
  password: ada.password ?? "",
};

test("a token, a refresh token and who it is", async () => {
  await newTokens(tenant);
  const { status, json } = await tenant.token({ ...good, client_info: "1" });
  expect(status).toBe(200);
  expect(decodeJwt(String(json.access_token))).toMatchObject({ oid: ada.id, appidacr: "0" });
  expect(decodeJwt(String(json.id_token))).toMatchObject({ oid: ada.id, preferred_username: ada.signInName });
  const fields = { grant_type: "refresh_token", client_id: localServer.appId };
  expect((await tenant.token({ ...fields, refresh_token: String(json.refresh_token) })).status).toBe(200);
});

test("at /organizations the name tells the tenant", async () => {
  const own = { ...good, client_id: planner.appId };
  await newTokens(tenant, localServer);
  expect(await refusal(tenant.token(own, {}, "organizations"))).toEqual(
    refused("invalid_grant", 65001, "consent_required"),
  );
});

describe("refused", () => {
  test.each<[string, string, number, Fields, string?]>([
    ["a wrong password", "invalid_grant", 50126, { password: "wrong" }],
    ["no password in it", "invalid_grant", 50056, { password: "" }],
    ["a disabled user", "invalid_grant", 50057, { username: mallory.signInName, password: mallory.password ?? "" }],
    ["no consent", "invalid_grant", 65001, { username: grace.signInName, password: grace.password ?? "" }],
    ["a client that is not public", "invalid_client", 7000218, { client_id: remoteServer.appId }],
    ["a secret of a public client", "invalid_client", 700025, { client_secret: "x" }],
    ["no such scope", "invalid_client", 650053, { scope: "No.Such" }],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, changes) => {
    const answer = await refusal(tenant.token({ ...good, ...changes }));
    expect(answer).toEqual(refused(error, aadsts, aadsts === 65001 ? "consent_required" : undefined));
  });

  test.each(["nobody@contoso.onmicrosoft.com", fabrikam.users.eve.signInName, linus.signInName])(
    "%s has no account with a password here: AADSTS50034",
    async (username) =>
      expect(await refusal(tenant.token({ ...good, username }))).toEqual(refused("invalid_grant", 50034, "bad_token")),
  );

  test.each(["username", "password", "scope"])("without %s: AADSTS900144", async (name) => {
    const { [name]: _gone, ...rest } = good;
    expect(await refusal(tenant.token(rest))).toEqual(refused("invalid_request", 900144));
  });

  test.each(["common", "consumers"])("at /%s, before anybody looks at the password", async (alias) => {
    const expected = alias === "common" ? 9001023 : 9002332;
    const fields = { ...good, client_id: planner.appId, password: "wrong" };
    expect(await refusal(tenant.token(fields, {}, alias))).toEqual(refused("invalid_request", expected));
  });

  test("ten wrong passwords lock the account, a right one does not open it", async () => {
    const other = await startForTest();
    const fields = { ...good, username: alan.signInName };
    for (let guess = 0; guess < 10; guess += 1) await other.token({ ...fields, password: `wrong-${guess}` });
    expect(await refusal(other.token({ ...fields, password: alan.password ?? "" }))).toEqual(
      refused("invalid_grant", 50053),
    );
  });

  test("a password that must change: AADSTS50055", async () => {
    const other = await startForTest();
    other.entra.updateUser(ada.id, { passwordProfile: { forceChangePasswordNextSignIn: true } });
    expect(await refusal(other.token(good))).toEqual(refused("invalid_grant", 50055));
  });
});

describe("an application's own token", () => {
  const own = {
    grant_type: "client_credentials",
    client_id: planner.appId,
    scope: "https://graph.microsoft.com/.default",
  };
  test.each<[string, number]>([
    ["common", 9001023],
    ["organizations", 50059],
  ])("at /%s: AADSTS%i", async (alias, aadsts) =>
    expect(await refusal(tenant.token(own, {}, alias))).toEqual(refused("invalid_request", aadsts)),
  );

  test("without any tenant in the address: AADSTS90019", async () =>
    expect(await refusal(tenant.postForm("/oauth2/v2.0/token", own))).toEqual(refused("invalid_request", 90019)));
});
