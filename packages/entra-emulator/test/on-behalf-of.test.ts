// An API changes the token that it received for one to the next API (Learn, v2-oauth2-on-behalf-of-flow).
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { GRAPH_APP_ID } from "@workshop/entra-emulator/seed";
import { registration, startChanged, startForTest } from "./support/changed-tenant.ts";
import { API, JWT_BEARER, middleTier } from "./support/middle-tier.ts";
import { refusal, refused } from "./support/refusal.ts";
import { ada, apps, startTestTenant } from "./support/tenant.ts";

const { remoteServer, mcpClient } = apps;
const tenant = await startTestTenant();
const { received, consented, exchange } = middleTier(tenant);

describe("the next token", () => {
  test("is the same person's and the API's; Graph takes it; no refresh token unless asked", async () => {
    await consented();
    const { status, json } = await exchange(await received());
    expect(status).toBe(200);
    expect(Object.keys(json)).not.toContain("refresh_token");
    expect(decodeJwt(String(json.access_token))).toMatchObject({
      aud: "https://graph.microsoft.com",
      appid: remoteServer.appId,
      appidacr: "1",
      oid: ada.id,
      ver: "1.0",
    });
    const me = await tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${String(json.access_token)}` } });
    expect(me.json.id).toBe(ada.id);
  });

  test("with offline_access it can be refreshed, by the API only", async () => {
    await consented();
    const { json } = await exchange(await received(), { scope: "User.Read openid profile offline_access" });
    const fields = { grant_type: "refresh_token", refresh_token: String(json.refresh_token), scope: "User.Read" };
    const secret = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "" };
    expect((await tenant.token({ ...fields, ...secret })).status).toBe(200);
    expect(await refusal(tenant.token({ ...fields, client_id: remoteServer.appId }))).toEqual(
      refused("invalid_client", 7000218),
    );
  });

  test(".default is all that was consented to", async () => {
    await consented();
    const { json } = await exchange(await received(), { scope: "https://graph.microsoft.com/.default" });
    expect(String(json.scope)).toContain("User.Read");
  });

  test("at a shared endpoint the assertion tells the tenant", async () => {
    expect(await refusal(exchange(await received(), {}, "organizations"))).toEqual(refused("invalid_request", 50194));
  });
});

describe("consent that the API cannot ask for itself", () => {
  const DEFAULT = { scope: `${API}/.default openid` };

  test("a client that the API knows asks for both with .default", async () => {
    const api = { ...remoteServer.api, knownClientApplications: [mcpClient.appId] };
    const other = middleTier(await startChanged([registration(remoteServer, { api })]));
    expect((await other.exchange(await other.received(ada, DEFAULT))).status).toBe(200);
  });

  test("one that it does not know asks for its own only", async () => {
    const other = middleTier(await startForTest());
    expect(await refusal(other.exchange(await other.received(ada, DEFAULT)))).toEqual(
      refused("invalid_grant", 65001, "consent_required"),
    );
  });
});

describe("a second factor", () => {
  test("by a fault: AADSTS50076 with the claims to send along", async () => {
    await consented();
    const assertion = await received();
    tenant.entra.faults.token({ aadsts: 50076, client: remoteServer.appId, user: ada.id, grant: JWT_BEARER });
    const answer = await exchange(assertion);
    expect(answer.json).toMatchObject({ error: "interaction_required", suberror: "basic_action" });
    expect(JSON.parse(String(answer.json.claims))).toHaveProperty("access_token");
    expect((await exchange(assertion)).status).toBe(200);
  });

  test("by a rule for the next API, until the person shows one to the client", async () => {
    const other = middleTier(await startForTest());
    await other.consented();
    const assertion = await other.received();
    other.entra.faults.stepUp({ resource: GRAPH_APP_ID, user: ada.id });
    const answer = await other.exchange(assertion);
    expect(answer.json).toMatchObject({ error: "interaction_required", error_codes: [50076] });
    const claims = String(answer.json.claims);
    expect((await other.exchange(await other.received(ada, { claims }))).status).toBe(200);
  });
});
