import { describe, expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { refusal, refused } from "./support/refusal.ts";
import { REDIRECT, apps, newCode, newTokens, pkce, startTestTenant } from "./support/tenant.ts";

let now = Date.parse("2026-11-22T12:00:00Z");
const tenant = await startTestTenant({ clock: () => now });
const { localServer, remoteServer, mcpClient, browserApp } = apps;
const REMOTE_REDIRECT = "http://localhost:3001/auth/callback";
type Fields = Record<string, string>;

const code = { grant_type: "authorization_code", client_id: localServer.appId, redirect_uri: REDIRECT };
const refresh = { grant_type: "refresh_token", client_id: localServer.appId };
const garbage = `1.${"A".repeat(400)}`;

describe("refresh token", () => {
  test.each<[string, string, number, Fields]>([
    ["no token", "invalid_request", 900144, refresh],
    ["a token that is none", "invalid_grant", 9002313, { ...refresh, refresh_token: "eyJ" }],
    ["a token nobody issued", "invalid_grant", 70000, { ...refresh, refresh_token: garbage }],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, fields) =>
    expect(await refusal(tenant.token(fields))).toEqual(refused(error, aadsts)),
  );

  test("bound to the client; public stays public", async () => {
    const { refresh_token = "" } = await newTokens(tenant);
    expect(await refusal(tenant.token({ ...refresh, refresh_token, client_id: mcpClient.appId }))).toEqual(
      refused("invalid_grant", 70000),
    );
    expect(await refusal(tenant.token({ ...refresh, refresh_token, client_secret: "x" }))).toEqual(
      refused("invalid_client", 700025),
    );
    expect(await refusal(tenant.token({ ...refresh, refresh_token }, {}, fabrikam.id))).toEqual(
      refused("unauthorized_client", 700016),
    );
  });

  test("a confidential client's needs the secret", async () => {
    const { refresh_token = "" } = await newTokens(tenant, remoteServer, { redirect_uri: REMOTE_REDIRECT });
    const fields = { ...refresh, client_id: remoteServer.appId, refresh_token };
    expect(await refusal(tenant.token(fields))).toEqual(refused("invalid_client", 7000218));
    expect((await tenant.token({ ...fields, client_secret: remoteServer.secret ?? "" })).status).toBe(200);
  });

  test("90 days of rest end it, use slides it", async () => {
    const { refresh_token = "" } = await newTokens(tenant);
    now += 80 * 86_400_000;
    const slid = await tenant.token({ ...refresh, refresh_token });
    expect(slid.status).toBe(200);
    now += 20 * 86_400_000;
    expect(await refusal(tenant.token({ ...refresh, refresh_token }))).toEqual(
      refused("invalid_grant", 700082, "bad_token"),
    );
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
    expect([first.json, second.json].map((json) => json.refresh_token_expires_in)).toEqual([86_400, 14_400]);
    now += 5 * 3_600_000;
    expect(
      await refusal(tenant.token({ ...fields, refresh_token: String(second.json.refresh_token) }, origin)),
    ).toEqual(refused("invalid_grant", 700084, "bad_token"));
  });

  test("the resource of a refresh must match, too", async () => {
    const { refresh_token = "" } = await newTokens(tenant, mcpClient, {
      scope: `api://${remoteServer.appId}/mcp.read offline_access`,
    });
    const fields = { ...refresh, client_id: mcpClient.appId, refresh_token };
    expect(await refusal(tenant.token({ ...fields, resource: "http://localhost:3001/mcp" }))).toEqual(
      refused("invalid_target", 9010010),
    );
    expect((await tenant.token({ ...fields, resource: `api://${remoteServer.appId}` })).status).toBe(200);
  });
});
