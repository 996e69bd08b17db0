import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { ada, apps, grace, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { faults } = tenant.entra;
const { localServer, mcpClient } = apps;
const [adas, graces] = [await newTokens(tenant), await newTokens(tenant, localServer, {}, grace)];
const control = { "x-emulator-control": "1", "content-type": "application/json" };

const me = (tokens: Record<string, string>) =>
  tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${tokens.access_token}` } });
const refresh = (tokens: Record<string, string>) =>
  tenant.token({
    grant_type: "refresh_token",
    client_id: localServer.appId,
    refresh_token: tokens.refresh_token ?? "",
  });
const post = (body: string, headers: Record<string, string> = control) =>
  tenant.send("/_emulator/faults", { method: "POST", body, headers });

test("Graph throttles one user, so many times, with Retry-After; the other is untouched", async () => {
  faults.graph({ status: 429, retryAfter: 7, times: 2, user: ada.userPrincipalName, path: "/me" });
  expect((await me(graces)).status).toBe(200);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { status, headers, json } = await me(adas);
    expect({ status, retry: headers["retry-after"] }).toEqual({ status: 429, retry: "7" });
    expect(json.error).toMatchObject({ code: "TooManyRequests" });
  }
  expect((await me(adas)).status).toBe(200);
});

test("the token endpoint fails for one client and one grant", async () => {
  faults.token({ status: 503, client: localServer.appId, grant: "refresh_token", retryAfter: 3 });
  const { status, headers, json } = await refresh(adas);
  expect({ status, retry: headers["retry-after"], error: json.error }).toEqual({
    status: 503,
    retry: "3",
    error: "temporarily_unavailable",
  });
  expect((await refresh(adas)).status).toBe(200);
});

test("a step-up for one user carries suberror and claims, and spends nothing of the other's", async () => {
  faults.token({ aadsts: 50076, user: ada.id });
  faults.token({ aadsts: 50076, client: mcpClient.appId });
  expect((await refresh(graces)).status).toBe(200);
  const { json } = await refresh(adas);
  expect(json).toMatchObject({ error: "interaction_required", suberror: "basic_action", error_codes: [50076] });
  expect(JSON.parse(String(json.claims))).toHaveProperty("access_token");
  expect((await refresh(adas)).status).toBe(200);
  faults.clear();
});

test("short-lived tokens for one user: expires_in and exp agree, and Graph refuses them afterwards", async () => {
  faults.accessTokenLifetime({ seconds: -1, user: ada.id });
  const { json } = await refresh(adas);
  expect(json.expires_in).toBe(-1);
  const { exp = 0 } = decodeJwt(String(json.access_token));
  expect(exp).toBeLessThanOrEqual(Date.now() / 1000);
  expect((await me(json as Record<string, string>)).status).toBe(401);
  expect((await refresh(graces)).json.expires_in).toBeGreaterThan(3000);
  faults.clear();
  expect((await refresh(adas)).json.expires_in).toBeGreaterThan(3000);
});

test("dated by a clock that goes ahead, for one user: as long a life, later", async () => {
  const rule = faults.accessTokenLifetime({ seconds: 600, ahead: 3_600, user: ada.id });
  const { json } = await refresh(adas);
  expect(json.expires_in).toBe(600);
  const { nbf = 0, exp = 0 } = decodeJwt(String(json.access_token));
  const ofGrace = decodeJwt(String((await refresh(graces)).json.access_token));
  expect(nbf - (ofGrace.nbf ?? 0)).toBeGreaterThan(3_500);
  expect(exp - nbf).toBe(900);
  faults.remove(rule);
});

test("by HTTP, with the control header only", async () => {
  const fault = JSON.stringify({ kind: "graph", status: 503, user: ada.id });
  expect((await post(fault, { "content-type": "application/json" })).status).toBe(403);
  expect((await me(adas)).status).toBe(200);
  expect((await post(fault)).status).toBe(200);
  expect((await me(adas)).status).toBe(503);
  for (const bad of [
    "",
    "[]",
    "{",
    '{"kind":"magic"}',
    '{"kind":"graph"}',
    '{"kind":"graph","status":200}',
    '{"__proto__":{"kind":"clear"}}',
  ]) {
    expect((await post(bad)).status).toBe(400);
  }
});

test.each([
  ["revokeSessions", 50173],
  ["expireRefreshTokens", 700082],
] as const)("%s by HTTP: refreshing answers AADSTS%i bad_token; a new sign-in works", async (kind, aadsts) => {
  const tokens = await newTokens(tenant, localServer, {}, grace);
  expect((await post(JSON.stringify({ kind, userId: grace.id }))).status).toBe(200);
  expect((await refresh(tokens)).json).toMatchObject({
    error: "invalid_grant",
    suberror: "bad_token",
    error_codes: [aadsts],
  });
  expect((await refresh(adas)).status).toBe(200);
  expect((await refresh(await newTokens(tenant, localServer, {}, grace))).status).toBe(200);
});

test("the record names user, client, grant and error", async () => {
  faults.token({ aadsts: 50076, user: ada.id });
  await refresh(adas);
  expect(tenant.entra.recorder.exchanges().at(-1)).toMatchObject({
    surface: "entra",
    method: "POST",
    status: 400,
    clientId: localServer.appId,
    user: ada.id,
    grant: "refresh_token",
    aadsts: 50076,
    selected: { error: "interaction_required", suberror: "basic_action" },
  });
  const ids = tenant.entra.recorder.exchanges().map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  const { json } = await tenant.send("/_emulator/exchanges");
  expect(JSON.stringify((json.exchanges as unknown[]).slice(0, ids.length))).toBe(
    JSON.stringify(tenant.entra.recorder.exchanges().slice(0, ids.length)),
  );
});
