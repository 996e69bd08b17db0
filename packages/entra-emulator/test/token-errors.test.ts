import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { REDIRECT, apps, newCode, newTokens, pkce, startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, remoteServer, daemon, mcpClient, browserApp, legacyApi } = apps;
const REMOTE_REDIRECT = "http://localhost:3001/auth/callback";
type Fields = Record<string, string>;

const credentials = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
const scope = `api://${remoteServer.appId}/.default`;
const code = { grant_type: "authorization_code", client_id: localServer.appId, redirect_uri: REDIRECT };
const refresh = { grant_type: "refresh_token", client_id: localServer.appId };
const garbage = `1.${"A".repeat(400)}`;

async function expectError(
  answer: ReturnType<typeof tenant.token>,
  error: string,
  aadsts: number,
  suberror?: string,
): Promise<void> {
  const { status, json, headers } = await answer;
  expect({ error: json.error, codes: json.error_codes }).toEqual({ error, codes: [aadsts] });
  expect(status).toBe(error === "invalid_client" ? 401 : 400);
  expect(json.suberror).toBe(suberror);
  expect(json.error_description).toMatch(
    new RegExp(
      `^AADSTS${aadsts}: .+ Trace ID: ${String(json.trace_id)} Correlation ID: ${String(json.correlation_id)} Timestamp: ${String(json.timestamp)}$`,
    ),
  );
  expect(headers["x-ms-request-id"]).toBe(json.trace_id);
  expect(headers["cache-control"]).toBe("no-store, no-cache");
}

describe("before any grant", () => {
  test.each<[string, string, number, Fields, string?]>([
    ["no grant type", "invalid_request", 900144, { client_id: daemon.appId }],
    ["an unknown grant type", "unsupported_grant_type", 70003, { grant_type: "magic" }],
    ["a name of the prototype", "unsupported_grant_type", 70003, { grant_type: "__proto__" }],
    ["no client", "invalid_request", 900144, { grant_type: "client_credentials", scope }],
    [
      "not an id",
      "unauthorized_client",
      700038,
      { ...credentials, client_id: "00000000-0000-0000-0000-000000000000", scope },
    ],
    [
      "an unknown client",
      "unauthorized_client",
      700016,
      { ...credentials, client_id: "12345678-1234-4234-8234-123456789012", scope },
    ],
    [
      "a client of another tenant",
      "unauthorized_client",
      700016,
      { ...credentials, client_id: fabrikam.apps.client.appId, scope },
    ],
    ["no such tenant", "invalid_request", 90002, { ...credentials, scope }, "nowhere.example"],
    ["a single-tenant client at /common", "invalid_request", 50194, { ...credentials, scope }, "common"],
  ])("%s: %s AADSTS%i", (_, error, aadsts, fields, alias) =>
    expectError(tenant.token(fields, {}, alias), error, aadsts),
  );

  test("GET is AADSTS900561", async () => {
    const { status, json } = await tenant.send(`/${contoso.id}/oauth2/v2.0/token`);
    expect(status).toBe(405);
    expect(json.error_codes).toEqual([900561]);
  });

  test("a JSON body is no form", async () => {
    const options = {
      method: "POST",
      body: JSON.stringify({ ...credentials, scope }),
      headers: { "content-type": "application/json" },
    };
    const { status, json } = await tenant.send(`/${contoso.id}/oauth2/v2.0/token`, options);
    expect(status).toBe(400);
    expect(json.error_codes).toEqual([900144]);
  });

  test("a doubled parameter is AADSTS9000411", async () => {
    const body = `${new URLSearchParams({ ...credentials, scope }).toString()}&scope=other`;
    const options = { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } };
    expect((await tenant.send(`/${contoso.id}/oauth2/v2.0/token`, options)).json.error_codes).toEqual([9000411]);
  });
});

describe("client credentials", () => {
  test.each<[string, string, number, Fields]>([
    ["no secret", "invalid_client", 7000218, { ...credentials, client_secret: "", scope }],
    [
      "the id of the secret",
      "invalid_client",
      7000215,
      { ...credentials, client_secret: daemon.secretId ?? "", scope },
    ],
    [
      "a secret that ended",
      "invalid_client",
      7000222,
      { ...credentials, client_id: remoteServer.appId, client_secret: remoteServer.expiredSecret ?? "", scope },
    ],
    ["no scope", "invalid_request", 900144, credentials],
    ["a named scope", "invalid_scope", 1002012, { ...credentials, scope: `api://${remoteServer.appId}/mcp.read` }],
    [
      "two resources",
      "invalid_scope",
      700022,
      { ...credentials, scope: `${scope} https://graph.microsoft.com/.default` },
    ],
    ["an unknown resource", "invalid_resource", 500011, { ...credentials, scope: "api://nobody/.default" }],
    [
      "a resource of another tenant",
      "invalid_resource",
      500011,
      { ...credentials, scope: `api://${fabrikam.apps.api.appId}/.default` },
    ],
  ])("%s: %s AADSTS%i", (_, error, aadsts, fields) => expectError(tenant.token(fields), error, aadsts));

  test("the secret by Basic, encoded or not, without client_id in the body", async () => {
    const raw = Buffer.from(`${daemon.appId}:${daemon.secret}`).toString("base64");
    const encoded = Buffer.from(`${daemon.appId}:${encodeURIComponent(daemon.secret ?? "")}`).toString("base64");
    for (const basic of [raw, encoded]) {
      const { status } = await tenant.token(
        { grant_type: "client_credentials", scope },
        { authorization: `Basic ${basic}` },
      );
      expect(status).toBe(200);
    }
    const other = Buffer.from(`${remoteServer.appId}:${remoteServer.secret}`).toString("base64");
    await expectError(
      tenant.token({ ...credentials, scope }, { authorization: `Basic ${other}` }),
      "invalid_request",
      9002313,
    );
  });
});

describe("authorization code", () => {
  test.each<[string, string, number, Fields]>([
    ["no code", "invalid_request", 900144, code],
    ["a code that is none", "invalid_request", 9002313, { ...code, code: "abc" }],
    ["a code nobody issued", "invalid_grant", 70000, { ...code, code: garbage }],
    ["a public client with a secret", "invalid_client", 700025, { ...code, code: garbage, client_secret: "x" }],
    ["a public client with an assertion", "invalid_client", 700025, { ...code, code: garbage, client_assertion: "x" }],
  ])("%s: %s AADSTS%i", (_, error, aadsts, fields) => expectError(tenant.token(fields), error, aadsts));

  test("a second redemption, another client's, another tenant's, another address, too late", async () => {
    const value = await newCode(tenant, localServer);
    await expectError(tenant.token({ ...code, code: value, client_id: mcpClient.appId }), "invalid_grant", 70000);
    await expectError(
      tenant.token({ ...code, code: value, redirect_uri: "http://localhost:5998" }),
      "invalid_client",
      500112,
    );
    await expectError(
      tenant.token({ grant_type: "authorization_code", client_id: localServer.appId, code: value }),
      "invalid_request",
      900144,
    );
    expect((await tenant.token({ ...code, code: value })).status).toBe(200);
    await expectError(tenant.token({ ...code, code: value }), "invalid_grant", 54005);
    const late = await newCode(tenant, localServer);
    now += 601_000;
    await expectError(tenant.token({ ...code, code: late }), "invalid_grant", 70008);
  });

  test("a code of one tenant at the other", async () => {
    const planner = fabrikam.apps.planner;
    const value = await newCode(tenant, planner);
    await expectError(
      tenant.token({ ...code, client_id: planner.appId, code: value }, {}, fabrikam.id),
      "invalid_grant",
      700005,
    );
  });

  test("two redemptions at once: one wins", async () => {
    const value = await newCode(tenant, localServer);
    const answers = await Promise.all([tenant.token({ ...code, code: value }), tenant.token({ ...code, code: value })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test.each([
    ["S256", pkce()],
    ["plain", { verifier: "p".repeat(50), challenge: "p".repeat(50) }],
  ])("PKCE %s binds the code", async (method, { verifier, challenge }) => {
    const value = await newCode(tenant, localServer, { code_challenge: challenge, code_challenge_method: method });
    await expectError(tenant.token({ ...code, code: value }), "invalid_grant", 501481);
    await expectError(tenant.token({ ...code, code: value, code_verifier: `${verifier}x` }), "invalid_grant", 501481);
    expect((await tenant.token({ ...code, code: value, code_verifier: verifier })).status).toBe(200);
  });

  test("a verifier for a code without challenge is refused", async () => {
    const value = await newCode(tenant, localServer);
    await expectError(tenant.token({ ...code, code: value, code_verifier: "v".repeat(50) }), "invalid_grant", 501481);
  });

  test("a confidential client: no secret, a wrong one, then the right one", async () => {
    const value = await newCode(tenant, remoteServer, { redirect_uri: REMOTE_REDIRECT });
    const fields = { ...code, client_id: remoteServer.appId, code: value, redirect_uri: REMOTE_REDIRECT };
    await expectError(tenant.token(fields), "invalid_client", 7000218);
    await expectError(tenant.token({ ...fields, client_secret: "wrong" }), "invalid_client", 7000215);
    await expectError(
      tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" }, { origin: "http://localhost:3001" }),
      "invalid_request",
      9002326,
    );
    expect((await tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" })).status).toBe(200);
  });

  test("a single-page application: PKCE and an origin", async () => {
    const redirect_uri = "http://localhost:5173";
    const fields = { ...code, client_id: browserApp.appId, redirect_uri };
    const bare = await newCode(tenant, browserApp, { redirect_uri });
    await expectError(tenant.token({ ...fields, code: bare }), "invalid_request", 9002327);
    await expectError(tenant.token({ ...fields, code: bare }, { origin: redirect_uri }), "invalid_request", 9002325);
    const { verifier, challenge } = pkce();
    const good = await newCode(tenant, browserApp, {
      redirect_uri,
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const answer = await tenant.token({ ...fields, code: good, code_verifier: verifier }, { origin: redirect_uri });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBe(redirect_uri);
  });

  test.each<[string, string, number, string]>([
    ["an empty scope", "invalid_scope", 28003, " "],
    ["two resources", "invalid_scope", 700022, `User.Read api://${remoteServer.appId}/mcp.read`],
    ["a scope without consent", "invalid_grant", 65001, "Calendars.Read"],
    ["another API without consent", "invalid_grant", 65001, `api://${legacyApi.appId}/ledger.read`],
    ["a scope that is not there", "invalid_client", 650053, "mcp.read"],
    [".default and more", "invalid_scope", 70011, "https://graph.microsoft.com/.default User.Read"],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, asked) => {
    const value = await newCode(tenant, localServer);
    await expectError(
      tenant.token({ ...code, code: value, scope: asked }),
      error,
      aadsts,
      aadsts === 65001 ? "consent_required" : undefined,
    );
  });
});

describe("refresh token", () => {
  test.each<[string, string, number, Fields]>([
    ["no token", "invalid_request", 900144, refresh],
    ["a token that is none", "invalid_request", 9002313, { ...refresh, refresh_token: "eyJ" }],
    ["a token nobody issued", "invalid_grant", 70000, { ...refresh, refresh_token: garbage }],
  ])("%s: %s AADSTS%i", (_, error, aadsts, fields) => expectError(tenant.token(fields), error, aadsts));

  test("bound to the client; public stays public", async () => {
    const { refresh_token = "" } = await newTokens(tenant);
    await expectError(tenant.token({ ...refresh, refresh_token, client_id: mcpClient.appId }), "invalid_grant", 70000);
    await expectError(tenant.token({ ...refresh, refresh_token, client_secret: "x" }), "invalid_client", 700025);
    await expectError(tenant.token({ ...refresh, refresh_token }, {}, fabrikam.id), "unauthorized_client", 700016);
  });

  test("a confidential client's needs the secret", async () => {
    const { refresh_token = "" } = await newTokens(tenant, remoteServer, { redirect_uri: REMOTE_REDIRECT });
    const fields = { ...refresh, client_id: remoteServer.appId, refresh_token };
    await expectError(tenant.token(fields), "invalid_client", 7000218);
    expect((await tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" })).status).toBe(200);
  });

  test("90 days of rest end it, use slides it", async () => {
    const { refresh_token = "" } = await newTokens(tenant);
    now += 80 * 86_400_000;
    const slid = await tenant.token({ ...refresh, refresh_token });
    expect(slid.status).toBe(200);
    now += 20 * 86_400_000;
    await expectError(tenant.token({ ...refresh, refresh_token }), "invalid_grant", 700082, "bad_token");
    expect((await tenant.token({ ...refresh, refresh_token: String(slid.json.refresh_token) })).status).toBe(200);
  });

  test("a single-page application's ends after a day, and so do its successors", async () => {
    const redirect_uri = "http://localhost:5173";
    const { verifier, challenge } = pkce();
    const value = await newCode(tenant, browserApp, {
      redirect_uri,
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const origin = { origin: redirect_uri };
    const fields = { client_id: browserApp.appId, grant_type: "refresh_token" };
    const first = await tenant.token(
      { ...code, client_id: browserApp.appId, redirect_uri, code: value, code_verifier: verifier },
      origin,
    );
    now += 20 * 3_600_000;
    const second = await tenant.token({ ...fields, refresh_token: String(first.json.refresh_token) }, origin);
    expect(second.status).toBe(200);
    now += 5 * 3_600_000;
    await expectError(
      tenant.token({ ...fields, refresh_token: String(second.json.refresh_token) }, origin),
      "invalid_grant",
      70008,
    );
  });

  test("the resource of a refresh must match, too", async () => {
    const { refresh_token = "" } = await newTokens(tenant, mcpClient, {
      scope: `api://${remoteServer.appId}/mcp.read offline_access`,
    });
    const fields = { ...refresh, client_id: mcpClient.appId, refresh_token };
    await expectError(tenant.token({ ...fields, resource: "http://localhost:3001/mcp" }), "invalid_target", 9010010);
    expect((await tenant.token({ ...fields, resource: `api://${remoteServer.appId}` })).status).toBe(200);
  });
});
