import { Agent, request } from "undici";
import { afterEach, describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import type { ControlState, ExchangesAnswer } from "../src/control/contract.ts";
import { ada, apps, newTokens, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant({ profile: ["iss"] });
const { entra } = tenant;
const CONTROL = { "x-emulator-control": "1", "content-type": "application/json" };
afterEach(() => entra.faults.clear());

const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = CONTROL) =>
  tenant.send(`/_emulator/${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
const state = async () => (await ask("GET", "state")).json as unknown as ControlState;

test("the state has all that a lab shows: time, faults, keys, profile, names, recipes; and no secret", async () => {
  const now = await state();
  expect(now.keys.map(({ role }) => role)).toEqual(["signs", "next"]);
  expect(now).toMatchObject({ origin: entra.origin, clock: { offsetSeconds: 0 }, faults: [], profile: ["iss"] });
  const [ours] = now.tenants;
  expect(ours).toMatchObject({
    id: contoso.id,
    users: expect.arrayContaining([expect.objectContaining({ id: ada.id })]),
  });
  expect(ours?.apps.find(({ appId }) => appId === apps.remoteServer.appId)?.isApi).toBe(true);
  expect(ours?.apps.find(({ appId }) => appId === apps.localServer.appId)?.isApi).toBe(false);
  expect(now.hostileTokens[0]?.name).toBe("genuine");
  const text = JSON.stringify(now);
  expect([ada.password, apps.remoteServer.secret].filter((secret) => text.includes(secret ?? "?"))).toEqual([]);
});

describe("faults", () => {
  test.each([
    { kind: "graph", status: 503, times: 2, session: "s" },
    { kind: "token", aadsts: 50076, grant: "refresh_token" },
    { kind: "authorize", aadsts: 90033, client: "c" },
    { kind: "outage", surface: "keys", how: "hang" },
    { kind: "accessTokenLifetime", seconds: 60, ahead: 420, user: "u" },
    { kind: "stepUp", context: "c12", resource: "r", aadsts: 50079 },
  ])("$kind waits, by id, and can be taken away", async (fault) => {
    const { json } = await ask("POST", "faults", fault);
    const lasts = ["outage", "accessTokenLifetime", "stepUp"].includes(fault.kind);
    const left = lasts ? null : "times" in fault ? fault.times : 1;
    expect((await state()).faults).toEqual([{ id: json.id, fault, left }]);
    expect((await ask("DELETE", `faults/${String(json.id)}`)).status).toBe(204);
    expect((await ask("DELETE", `faults/${String(json.id)}`)).json.error).toBe("not_found");
    expect((await state()).faults).toEqual([]);
  });

  test.each([
    [{ kind: "revokeSessions", userId: ada.id }],
    [{ kind: "expireRefreshTokens", userId: ada.id }],
    [{ kind: "clear" }],
  ])("%j happens at once", async (fault) => {
    expect((await ask("POST", "faults", fault)).json).toEqual({ ok: true });
    expect((await state()).faults).toEqual([]);
  });
});

test("the clock moves by what is added to it, and comes back", async () => {
  await ask("POST", "clock", { seconds: 3600 });
  const { json } = await ask("POST", "clock", { seconds: -600 });
  expect(json.offsetSeconds).toBe(3000);
  expect(Date.parse(String(json.now)) - Date.now()).toBeGreaterThan(2_900_000);
  expect((await ask("POST", "clock", { reset: true })).json.offsetSeconds).toBe(0);
});

test("a token is minted over HTTP", async () => {
  const { json } = await ask("POST", "tokens", { recipe: "alg-none", resource: apps.remoteServer.appId, user: ada.id });
  expect(json).toMatchObject({ recipe: "alg-none", header: { alg: "none" }, claims: { oid: ada.id } });
});

test.each([
  ["faults", {}],
  ["faults", { kind: "graph" }],
  ["faults", { kind: "graph", status: 200 }],
  ["faults", { kind: "stepUp", context: "c100" }],
  ["faults", { kind: "outage", surface: "moon", how: "hang" }],
  ["faults", { kind: "token", surprise: 1 }],
  ["clock", { seconds: "soon" }],
  ["clock", { seconds: 1e12 }],
  ["tokens", { recipe: "alg-none" }],
  ["tokens", { recipe: "no-such", resource: apps.remoteServer.appId }],
  ["tokens", { recipe: "genuine", resource: "x" }],
])("POST %s %j is refused in plain words", async (path, body) => {
  const { status, json } = await ask("POST", path, body);
  expect({ status, error: json.error }).toEqual({ status: 400, error: "invalid_request" });
  expect(String(json.error_description).length).toBeGreaterThan(15);
  expect((await tenant.send(`/_emulator/${path}`, { method: "POST", headers: CONTROL, body: "{" })).status).toBe(400);
});

test.each([
  ["POST", "faults"],
  ["DELETE", "faults"],
  ["DELETE", "faults/1"],
  ["POST", "clock"],
  ["POST", "keys/roll"],
  ["POST", "keys/retire"],
  ["POST", "tokens"],
  ["DELETE", "exchanges"],
])("%s %s needs the header that no foreign page can send", async (method, path) => {
  expect((await ask(method, path, {}, {})).status).toBe(403);
});

test("exchanges after an id; looking leaves no trace", async () => {
  await newTokens(tenant);
  const all = (await ask("GET", "exchanges")).json as unknown as ExchangesAnswer;
  const rest = (await ask("GET", `exchanges?after=${all.last - 1}`)).json as unknown as ExchangesAnswer;
  expect(rest).toEqual({ exchanges: all.exchanges.slice(-1), last: all.last });
  expect((await ask("GET", `exchanges?after=${all.last}`)).json).toEqual({ exchanges: [], last: all.last });
  expect((await ask("GET", "exchanges?after=nonsense")).json.exchanges).toHaveLength(all.exchanges.length);
  expect((await ask("DELETE", "exchanges")).status).toBe(204);
  expect((await ask("GET", "exchanges")).json.exchanges).toEqual([]);
});

describe("the live feed", () => {
  const dispatcher = new Agent({ connect: { ca: entra.caCertificate, servername: "localhost" } });

  /** Reads events until `enough` says so. */
  async function listen(path: string, act: () => Promise<unknown>, enough: (text: string) => boolean) {
    const { body, headers, statusCode } = await request(`${entra.origin}/_emulator/${path}`, { dispatcher });
    let text = "";
    let acted: Promise<unknown> | undefined;
    for await (const chunk of body) {
      text += String(chunk);
      acted ??= act();
      if (enough(text)) break;
    }
    await acted;
    return { text, headers, statusCode };
  }
  const exchangesIn = (text: string) => [...text.matchAll(/^event: exchange\nid: (\d+)\ndata: (.+)$/gm)];

  test("tells what happens, masked; and that something changed", async () => {
    const { text, headers } = await listen(
      "events",
      async () => {
        await tenant.send("/v1.0/me");
        entra.faults.graph({ status: 500 });
        entra.faults.moveClock(60);
        entra.faults.moveClock(-60);
      },
      (seen) => seen.split("event: state").length === 4,
    );
    expect(headers["content-type"]).toBe("text/event-stream");
    const [[, id, data] = []] = exchangesIn(text);
    expect(JSON.parse(data ?? "")).toMatchObject({ id: Number(id), path: "/v1.0/me", status: 401 });
  });

  test("whoever comes back gets what was missed", async () => {
    await tenant.send("/v1.0/me");
    await tenant.send("/v1.0/users");
    const last = entra.recorder.exchanges().at(-1)?.id ?? 0;
    const missed = (seen: string) => exchangesIn(seen).length === 1;
    const { text } = await listen(`events?after=${last - 1}`, () => Promise.resolve(), missed);
    expect(exchangesIn(text).map(([, id]) => Number(id))).toEqual([last]);
  });

  test("ends with the tenant", async () => {
    const other = await startTestTenant();
    const reader = new Agent({ connect: { ca: other.entra.caCertificate, servername: "localhost" } });
    const { body } = await request(`${other.entra.origin}/_emulator/events`, { dispatcher: reader });
    const ended = body.text().then(
      () => "ended",
      () => "cut",
    );
    await other.entra.stop();
    expect(["ended", "cut"]).toContain(await ended);
  });
});
