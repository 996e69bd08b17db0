import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { refusal, refused } from "./support/refusal.ts";
import { apps, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { remoteServer, daemon } = apps;
type Fields = Record<string, string>;

const credentials = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
const scope = `api://${remoteServer.appId}/.default`;

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
  ])("%s: %s AADSTS%i", async (_, error, aadsts, fields, alias) =>
    expect(await refusal(tenant.token(fields, {}, alias))).toEqual(refused(error, aadsts)),
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
  ])("%s: %s AADSTS%i", async (_, error, aadsts, fields) =>
    expect(await refusal(tenant.token(fields))).toEqual(refused(error, aadsts)),
  );

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
  });

  test.each<[string, string, Fields]>([
    ["another client", `${remoteServer.appId}:${remoteServer.secret}`, credentials],
    ["another secret", `${daemon.appId}:wrong`, credentials],
    [
      "an assertion",
      `${daemon.appId}:${daemon.secret}`,
      { grant_type: "client_credentials", client_assertion: "a.b.c", client_assertion_type: "x" },
    ],
  ])("Basic beside the body, which has %s: AADSTS9002313", async (_, pair, fields) => {
    const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
    expect(await refusal(tenant.token({ ...fields, scope }, { authorization }))).toEqual(
      refused("invalid_request", 9002313),
    );
  });

  test.each<[string, string]>([
    ["the same twice", `${daemon.appId}:${daemon.secret}`],
    ["the same twice, encoded", `${daemon.appId}:${encodeURIComponent(daemon.secret ?? "")}`],
    ["the client alone, the secret in the body", `${daemon.appId}:`],
  ])("Basic beside the body, %s: good", async (_, pair) => {
    const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
    expect((await tenant.token({ ...credentials, scope }, { authorization })).status).toBe(200);
  });
});
