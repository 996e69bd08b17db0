// What applications ask for in their registrations, and what the tokens then say.
import { decodeJwt, type JWTPayload } from "jose";
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { registration, startChanged } from "./support/changed-tenant.ts";
import { API, accessClaims, claimsOf, optional, signInForApi } from "./support/claims.ts";
import { type TestTenant, ada, alan, apps, authorizeUrl, linus, newTokens, person } from "./support/tenant.ts";

const { remoteServer, mcpClient, daemon, legacyApi, localServer } = apps;
const appOnly = async (tenant: TestTenant, resource: string): Promise<JWTPayload> => {
  const { json } = await tenant.token({
    grant_type: "client_credentials",
    client_id: daemon.appId,
    client_secret: daemon.secret ?? "",
    scope: `${resource}/.default`,
  });
  return decodeJwt(String(json.access_token));
};

describe("optional claims", () => {
  const NAMES = ["acct", "auth_time", "ctry", "email", "family_name", "given_name", "login_hint", "sid", "upn"];
  const wanted = claimsOf({
    accessToken: [...NAMES.map((name) => optional(name)), optional("idtyp", "include_user_token")],
    idToken: NAMES.map((name) => optional(name)),
  });

  test("of the API in the access token, of the client in the ID token", async () => {
    const changes = [remoteServer, mcpClient].map((app) => registration(app, { optionalClaims: wanted }));
    const tenant = await startChanged(changes);
    const { id_token = "", access_token = "" } = await signInForApi(tenant);
    const expected = {
      acct: 0,
      auth_time: expect.any(Number),
      ctry: "GB",
      email: ada.profile.mail,
      family_name: "Lovelace",
      given_name: "Ada",
      login_hint: expect.any(String),
      sid: expect.any(String),
      upn: ada.userPrincipalName,
    };
    expect(decodeJwt(id_token)).toMatchObject(expected);
    expect(decodeJwt(access_token)).toMatchObject({ ...expected, idtyp: "user" });
  });

  test("without them none is there", async () => {
    const claims = await accessClaims(await startChanged([]));
    for (const name of [...NAMES.filter((entry) => entry !== "sid"), "idtyp", "xms_cc", "acrs", "groups", "wids"])
      expect(claims).not.toHaveProperty(name);
  });

  test("the claims parameter asks for them, too; nonsense in it is refused", async () => {
    const tenant = await startChanged([]);
    const claims = JSON.stringify({ id_token: { auth_time: { essential: true }, acct: null, constructor: null } });
    const code = authorizeUrl(tenant.entra, mcpClient, { scope: API, claims });
    const { landedOn } = await tenant.browser().signIn(code, person(ada));
    const fields = {
      grant_type: "authorization_code",
      client_id: mcpClient.appId,
      redirect_uri: "http://localhost:5999",
      code: new URL(landedOn).searchParams.get("code") ?? "",
    };
    expect((await tenant.token({ ...fields, claims: "[]" })).json.error_codes).toEqual([90100]);
    const { json } = await tenant.token({ ...fields, claims });
    expect(decodeJwt(String(json.id_token))).toMatchObject({ auth_time: expect.any(Number), acct: 0 });
  });

  test("a guest: acct 1, idp, the address unasked, the user principal name only as the claim says", async () => {
    const upn = optional("upn", "include_externally_authenticated_upn_without_hash");
    const optionalClaims = claimsOf({ accessToken: [optional("acct"), upn] });
    const claims = await accessClaims(await startChanged([registration(remoteServer, { optionalClaims })]), linus);
    expect(claims).toMatchObject({
      acct: 1,
      idp: `https://sts.windows.net/${fabrikam.id}/`,
      email: linus.profile.mail,
      upn: linus.userPrincipalName.replaceAll("#", "_"),
    });
    const plain = claimsOf({ accessToken: [optional("upn")] });
    const without = await accessClaims(
      await startChanged([registration(remoteServer, { optionalClaims: plain })]),
      linus,
    );
    expect(without).not.toHaveProperty("upn");
  });

  test("a login_hint leads to its account, and to its sign-out", async () => {
    const optionalClaims = claimsOf({ idToken: [optional("login_hint")] });
    const tenant = await startChanged([registration(mcpClient, { optionalClaims })]);
    const { id_token = "" } = await signInForApi(tenant);
    const { login_hint } = decodeJwt<{ login_hint: string }>(id_token);
    expect(login_hint).not.toContain("ada");
    const browser = tenant.browser();
    const asked = authorizeUrl(tenant.entra, mcpClient, { scope: API, login_hint });
    expect((await browser.signIn(asked, person(ada))).pages[0]).toBe("password");
    await browser.signIn(authorizeUrl(tenant.entra, mcpClient, { scope: API, prompt: "login" }), person(alan));
    await browser.open(`${tenant.entra.origin}/${contoso.id}/oauth2/v2.0/logout?logout_hint=${login_hint}`);
    const { pages } = await browser.signIn(authorizeUrl(tenant.entra, mcpClient, { scope: API }), person(alan));
    expect(pages).toEqual([]);
  });

  test("aud use_guid: a version 1 token with the API's id instead of its URI", async () => {
    const scope = `https://contoso.onmicrosoft.com/ledger/ledger.read`;
    const aud = async (tenant: TestTenant) =>
      decodeJwt((await newTokens(tenant, localServer, { scope })).access_token ?? "").aud;
    expect(await aud(await startChanged([]))).toBe("https://contoso.onmicrosoft.com/ledger");
    const optionalClaims = claimsOf({ accessToken: [optional("aud", "use_guid")] });
    expect(await aud(await startChanged([registration(legacyApi, { optionalClaims })]))).toBe(legacyApi.appId);
  });
});

test("app-only: idtyp when the API wants it, and only the recorded claims when not", async () => {
  const plain = await appOnly(await startChanged([]), `api://${remoteServer.appId}`);
  expect(Object.keys(plain).sort()).toEqual(
    "aio aud azp azpacr exp iat iss nbf oid rh roles sub tid uti ver xms_ftd".split(" "),
  );
  const optionalClaims = claimsOf({ accessToken: [optional("idtyp")] });
  const asked = await startChanged([registration(remoteServer, { optionalClaims })]);
  expect(await appOnly(asked, `api://${remoteServer.appId}`)).toMatchObject({ idtyp: "app" });
  expect((await appOnly(asked, "https://graph.microsoft.com")).wids).toEqual(["0997a1d0-0d1d-4acb-b408-d5ca73121e90"]);
});

test("iat and nbf lie five minutes back, exp counts from now", async () => {
  const { iat = 0, nbf, exp = 0 } = await accessClaims(await startChanged([]));
  expect(nbf).toBe(iat);
  expect(exp - iat).toBeGreaterThanOrEqual(3600 + 299);
});
