import { PublicClientApplication } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { afterEach, describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, answerAt, apps, authorizeUrl, grace, newTokens, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { faults, origin, port } = tenant.entra;
const { localServer, mcpClient, daemon } = apps;
const [adas, graces] = [await newTokens(tenant), await newTokens(tenant, localServer, {}, grace)];
afterEach(() => faults.clear());

const discovery = `/${contoso.id}/v2.0/.well-known/openid-configuration`;
const keys = `/${contoso.id}/discovery/v2.0/keys`;
const graph = (tokens = adas) =>
  tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${tokens.access_token}` } });
const refresh = (tokens = adas, client = localServer) =>
  tenant.token({ grant_type: "refresh_token", client_id: client.appId, refresh_token: tokens.refresh_token ?? "" });
const asDaemon = () =>
  tenant.token({
    grant_type: "client_credentials",
    client_id: daemon.appId,
    client_secret: daemon.secret ?? "",
    scope: "https://graph.microsoft.com/.default",
  });

describe("a surface is out", () => {
  test.each([
    ["discovery", () => tenant.send(discovery), () => tenant.send(keys)],
    ["keys", () => tenant.send(keys), () => tenant.send(discovery)],
    ["token", () => refresh(), () => tenant.send(keys)],
    ["graph", () => graph(), () => refresh()],
    ["authorize", () => tenant.send(authorizeUrl(tenant.entra, localServer).slice(origin.length)), () => graph()],
  ] as const)("%s answers 503 until it is taken away; the rest goes on", async (surface, there, elsewhere) => {
    const id = faults.outage({ surface, how: "unavailable", retryAfter: 3 });
    for (const _ of [1, 2]) {
      const { status, headers, text } = await there();
      expect({ status, retry: headers["retry-after"] }).toEqual({ status: 503, retry: "3" });
      expect(text).toMatch(/temporarily_unavailable|serviceNotAvailable/);
    }
    expect((await elsewhere()).status).toBe(200);
    expect([faults.remove(id), faults.remove(id)]).toEqual([true, false]);
    expect((await there()).status).toBe(200);
  });

  test("a connection is cut, so many times", async () => {
    faults.outage({ surface: "keys", how: "reset", times: 1 });
    await expect(tenant.send(keys)).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
    expect((await tenant.send(keys)).status).toBe(200);
    expect(tenant.entra.recorder.exchanges().find(({ status }) => status === 0)?.path).toBe(keys);
  });

  test("a request hangs until its client gives up, and the tenant still stops", async () => {
    const other = await startTestTenant();
    other.entra.faults.outage({ surface: "discovery", how: "hang" });
    const hangs = other.send(discovery);
    hangs.catch(() => undefined);
    await expect.poll(() => other.entra.recorder.exchanges().length).toBe(1);
    expect((await other.send(keys)).status).toBe(200);
    await other.entra.stop();
    await expect(hangs).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
  });

  test("for one client, one user, one session", async () => {
    faults.outage({ surface: "token", how: "unavailable", client: daemon.appId });
    expect([(await asDaemon()).status, (await refresh()).status]).toEqual([503, 200]);
    faults.outage({ surface: "graph", how: "unavailable", user: grace.id });
    expect([(await graph(graces)).status, (await graph()).status]).toEqual([503, 200]);
    faults.clear();
    faults.outage({ surface: "graph", how: "unavailable", session: String(decodeJwt(adas.id_token ?? "").sid) });
    expect([(await graph(graces)).status, (await graph()).status]).toEqual([200, 503]);
  });

  test("unmodified MSAL says that it could not resolve the authority", async () => {
    faults.outage({ surface: "discovery", how: "unavailable" });
    const auth = { authority: `${origin}/${contoso.id}`, knownAuthorities: [`localhost:${port}`] };
    const client = new PublicClientApplication({ auth: { clientId: localServer.appId, ...auth } });
    const url = client.getAuthCodeUrl({ scopes: ["User.Read"], redirectUri: "http://localhost" });
    await expect(url).rejects.toMatchObject({ errorCode: "endpoints_resolution_error" });
  });
});

describe("faults of one session", () => {
  test("at the token endpoint and at Graph", async () => {
    const again = await newTokens(tenant);
    const session = String(decodeJwt(again.id_token ?? "").sid);
    faults.token({ aadsts: 50196, session, times: 1 });
    expect((await refresh()).status).toBe(200);
    expect((await refresh(again)).json.error_codes).toEqual([50196]);
    faults.graph({ status: 504, session });
    expect([(await graph()).status, (await graph(again)).status]).toEqual([200, 504]);
    faults.accessTokenLifetime({ seconds: 77, session });
    expect((await refresh()).json.expires_in).not.toBe(77);
    expect((await refresh(again)).json.expires_in).toBe(77);
  });

  test("at the authorization endpoint, for a client at once, for a user once it is known who it is", async () => {
    const ask = async (user: typeof ada, app = localServer) =>
      answerAt((await tenant.browser().signIn(authorizeUrl(tenant.entra, app), person(user))).landedOn);
    faults.authorize({ aadsts: 90033, client: localServer.appId });
    expect((await ask(ada)).error).toBe("temporarily_unavailable");
    expect((await ask(ada)).code).toBeDefined();
    faults.authorize({ aadsts: 53003, user: grace.id });
    expect((await ask(ada, mcpClient)).code).toBeDefined();
    expect((await ask(grace, mcpClient)).error_description).toContain("AADSTS53003");
  });
});

test("a clock that moves moves everything: tokens, refresh tokens, answers; and comes back", async () => {
  const { exp = 0 } = decodeJwt(adas.access_token ?? "");
  faults.moveClock(exp - Date.now() / 1000 + 60);
  expect((await graph()).status).toBe(401);
  const fresh = (await refresh()).json as Record<string, string>;
  expect((await graph(fresh)).status).toBe(200);
  faults.moveClock(91 * 86_400);
  expect((await refresh()).json.error_codes).toEqual([700082]);
  const time = tenant.entra.recorder.exchanges().at(-1)?.time ?? "";
  expect(Date.parse(time)).toBeGreaterThan(Date.now() + 90 * 86_400_000);
  faults.moveClock(-91 * 86_400);
  faults.moveClock(-(exp - Date.now() / 1000 + 60));
  expect((await graph()).status).toBe(200);
});
