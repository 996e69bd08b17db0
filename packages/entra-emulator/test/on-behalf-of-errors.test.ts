// What an API hears instead of the next token (Learn, v2-oauth2-on-behalf-of-flow; reference-error-codes).
import { describe, expect, test } from "vitest";
import { fabrikam } from "@workshop/entra-emulator/seed";
import { registration, startChanged, startForTest } from "./support/changed-tenant.ts";
import { API, JWT_BEARER, WEB, middleTier } from "./support/middle-tier.ts";
import { refusal, refused } from "./support/refusal.ts";
import { ada, alan, apps, grace, newTokens, startTestTenant } from "./support/tenant.ts";

const { remoteServer, mcpClient, daemon, localServer, legacyApi } = apps;
const tenant = await startTestTenant();
const { received, consented, exchange } = middleTier(tenant);
type Fields = Record<string, string>;

describe("refused", () => {
  test("no consent: AADSTS65001 consent_required", async () => {
    expect(await refusal(exchange(await received(grace)))).toEqual(refused("invalid_grant", 65001, "consent_required"));
  });

  test("what was not consented to, and a scope that is not there", async () => {
    await consented();
    const assertion = await received();
    expect(await refusal(exchange(assertion, { scope: "Mail.Read" }))).toEqual(
      refused("invalid_grant", 65001, "consent_required"),
    );
    expect(await refusal(exchange(assertion, { scope: "No.Such" }))).toEqual(refused("invalid_client", 650053));
    expect(await refusal(exchange(assertion, { scope: `User.Read ${API}/mcp.read` }))).toEqual(
      refused("invalid_scope", 700022),
    );
  });

  test.each<[string, string, number, Fields]>([
    ["no assertion", "invalid_request", 900144, { assertion: "" }],
    ["no scope", "invalid_request", 900144, { scope: "" }],
    ["no requested_token_use", "invalid_request", 900144, { requested_token_use: "" }],
    ["another requested_token_use", "invalid_request", 9002313, { requested_token_use: "magic" }],
    ["no JWT", "invalid_request", 50027, { assertion: "abc" }],
    ["a JWT of nothing", "invalid_request", 50027, { assertion: "eyJhbGciOiJub25lIn0.e30." }],
    ["no credential", "invalid_client", 7000218, { client_secret: "" }],
    ["a wrong secret", "invalid_client", 7000215, { client_secret: "wrong" }],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, changes) => {
    expect(await refusal(exchange(await received(), changes))).toEqual(refused(error, aadsts));
  });

  test("a public client needs a credential, too", async () => {
    const changes = { client_id: localServer.appId, client_secret: "" };
    expect(await refusal(exchange(await received(), changes))).toEqual(refused("invalid_client", 7000218));
  });

  test("a browser: AADSTS9002326", async () => {
    const fields = { grant_type: JWT_BEARER, requested_token_use: "on_behalf_of", scope: "User.Read", assertion: "x" };
    const own = { client_id: remoteServer.appId, client_secret: remoteServer.secret ?? "" };
    expect(await refusal(tenant.token({ ...fields, ...own }, { origin: "http://localhost:5173" }))).toEqual(
      refused("invalid_request", 9002326),
    );
  });

  test("a token for another API: AADSTS500131", async () => {
    const scope = `api://${legacyApi.appId}/ledger.read`;
    const { access_token = "" } = await newTokens(tenant, mcpClient, { scope });
    expect(await refusal(exchange(access_token))).toEqual(refused("invalid_grant", 500131));
  });

  test("a Graph token, whose signature nobody else can check: AADSTS50013", async () => {
    const { access_token = "" } = await newTokens(tenant);
    expect(await refusal(exchange(access_token))).toEqual(refused("invalid_grant", 50013));
  });

  test("a changed payload, and another tenant's issuer: AADSTS50013", async () => {
    const [header = "", body = "", signature = ""] = (await received()).split(".");
    const changed = { ...(JSON.parse(Buffer.from(body, "base64url").toString()) as object), oid: alan.id };
    const payload = Buffer.from(JSON.stringify(changed)).toString("base64url");
    expect(await refusal(exchange(`${header}.${payload}.${signature}`))).toEqual(refused("invalid_grant", 50013));
  });

  test("an ID token: AADSTS240002", async () => {
    const { id_token = "" } = await newTokens(tenant, remoteServer, WEB);
    expect(await refusal(exchange(id_token))).toEqual(refused("invalid_grant", 240002));
  });

  test("an application's token: AADSTS7000114", async () => {
    const own = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
    const { json } = await tenant.token({ ...own, scope: `${API}/.default` });
    expect(await refusal(exchange(String(json.access_token)))).toEqual(refused("unauthorized_client", 7000114));
  });

  test("a token that has expired: AADSTS500133", async () => {
    let now = Date.now();
    const later = middleTier(await startForTest({ clock: () => now }));
    const assertion = await later.received();
    now += 7_200_000;
    expect(await refusal(later.exchange(assertion))).toEqual(refused("invalid_grant", 500133));
  });

  test("a token from before the sessions were revoked: AADSTS50173; one from after it is good", async () => {
    const other = middleTier(await startForTest());
    await other.consented();
    const before = await other.received();
    other.entra.faults.revokeSessions(ada.id);
    expect(await refusal(other.exchange(before))).toEqual(refused("invalid_grant", 50173, "bad_token"));
    expect((await other.exchange(await other.received())).status).toBe(200);
  });

  test("a user who is disabled meanwhile: AADSTS50057", async () => {
    const other = middleTier(await startForTest());
    const assertion = await other.received();
    other.entra.updateUser(ada.id, { accountEnabled: false });
    expect(await refusal(other.exchange(assertion))).toEqual(refused("invalid_grant", 50057));
  });

  test("an API of several tenants: its user's tenant, named or not, and no other", async () => {
    const other = middleTier(
      await startChanged([registration(remoteServer, { signInAudience: "AzureADMultipleOrgs" })]),
    );
    await other.consented();
    const assertion = await other.received();
    expect((await other.exchange(assertion, {}, "organizations")).status).toBe(200);
    expect(await refusal(other.exchange(assertion, {}, fabrikam.id))).toEqual(refused("invalid_grant", 50013));
  });
});
