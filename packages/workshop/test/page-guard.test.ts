import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Sent, ownPage, send } from "./page-client.ts";
import { SOLUTION, STARTER } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { startPage } = await import("../src/page/start-page.ts");
const { readSources } = await import("../src/sources/read-sources.ts");

const CATCH_UP = { exercise: "02", with: "solution" };
let page: Awaited<ReturnType<typeof startPage>>;
let post: Awaited<ReturnType<typeof ownPage>>;

beforeAll(async () => {
  page = await startPage({ port: 0, language: "en", addresses: [], users: [] });
  post = await ownPage(page.url);
});

afterAll(async () => {
  await page.stop();
  tiny.remove();
});

const files = (): Record<string, string> => Object.fromEntries(readSources(tiny.src));
const get = (path: string, sent: Sent = {}) => send(new URL(path, page.url).href, sent);

describe("a stranger's page presses no button", () => {
  test.each([
    ["its own Origin", { Origin: "https://evil.example" }, "foreign_origin"],
    ["another port of this machine", { Origin: "http://localhost:3001" }, "foreign_origin"],
    ["the docs site, which only reads", { Origin: "http://localhost:3000" }, "foreign_origin"],
    ["an Origin of nowhere", { Origin: "null" }, "foreign_origin"],
    ["a browser's word that it is another site", { "Sec-Fetch-Site": "cross-site" }, "foreign_origin"],
    ["a browser's word that it is another port", { "Sec-Fetch-Site": "same-site" }, "foreign_origin"],
    ["no token", { "X-Workshop-Token": "" }, "wrong_token"],
    ["a guessed token", { "X-Workshop-Token": "a".repeat(43) }, "wrong_token"],
    ["a plain form with no token", { "Content-Type": "text/plain", "X-Workshop-Token": "" }, "wrong_token"],
  ])("%s", async (_what, headers, error) => {
    const answer = await post("/api/replace", CATCH_UP, headers);
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([403, { error }]);
    expect(files()).toEqual(STARTER);
  });

  test("by another name of this machine (DNS rebinding) neither", async () => {
    const rebound = { Host: "evil.example", Origin: "http://evil.example" };
    expect((await post("/api/replace", CATCH_UP, rebound)).status).toBe(403);
    expect((await get("/", { headers: rebound })).body).not.toContain("workshop-token");
  });

  test("a preflight gets no permission", async () => {
    const headers = { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" };
    const answer = await get("/api/replace", { method: "OPTIONS", headers });
    expect(answer.header("access-control-allow-origin")).toBe("undefined");
  });

  test("the control: our own page may", async () => {
    expect((await post("/api/replace", CATCH_UP)).status).toBe(200);
    expect(files()).toEqual(SOLUTION);
  });
});

describe("who may read", () => {
  test.each(["http://localhost:3000", "http://127.0.0.1:3000"])(
    "%s reads the progress, without credentials",
    async (Origin) => {
      const answer = await get("/api/progress", { headers: { Origin } });
      expect(answer.header("access-control-allow-origin")).toBe(Origin);
      expect(answer.header("access-control-allow-credentials")).toBe("undefined");
      expect(answer.header("vary")).toContain("Origin");
      expect(JSON.parse(answer.body)).toMatchObject({ current: "02", exercises: [{ number: "02" }] });
      expect(answer.body).not.toContain(tiny.root);
    },
  );

  test("a docs site at another port, when the workshop was started so; then not the usual one", async () => {
    const other = await startPage({ port: 0, sitePort: 3100, language: "en", addresses: [], users: [] });
    const allowed = async (Origin: string): Promise<string> =>
      (await send(`${other.url}api/progress`, { headers: { Origin } })).header("access-control-allow-origin");
    expect(await allowed("http://localhost:3100")).toBe("http://localhost:3100");
    expect(await allowed("http://localhost:3000")).toBe("undefined");
    await other.stop();
  });

  test.each(["https://evil.example", "http://localhost:3001", "null"])("%s reads nothing", async (Origin) => {
    for (const path of ["/api/progress", "/", "/regions/now", "/diff?exercise=02"]) {
      const answer = await get(path, { headers: { Origin } });
      expect(answer.header("access-control-allow-origin")).toBe("undefined");
      expect(answer.header("cross-origin-resource-policy")).toBe("same-origin");
    }
    for (const path of ["/api/events", "/api/replacement?exercise=02&with=solution"])
      expect((await get(path, { headers: { Origin } })).status).toBe(403);
  });
});

describe("bad input", () => {
  test.each([
    ["/api/replace", "{", 400, "invalid_request"],
    ["/api/replace", "[]", 400, "invalid_request"],
    ["/api/replace", "null", 400, "invalid_request"],
    ["/api/replace", { exercise: "02", with: "everything" }, 400, "invalid_request"],
    ["/api/replace", { exercise: "../02", with: "starter" }, 400, "invalid_request"],
    ["/api/replace", { exercise: "77", with: "solution" }, 404, "set_up"],
    ["/api/replace", { exercise: "02", with: "starter", extra: 1 }, 400, "invalid_request"],
    ["/api/replace", { exercise: "02", with: "kept", kept: "../../solutions" }, 404, "unknown_copy"],
    ["/api/replace", { exercise: "02", with: "kept", kept: "." }, 404, "unknown_copy"],
    ["/api/replace", `{ "exercise": "${"0".repeat(10_000)}" }`, 413, "invalid_request"],
    ["/api/hint", { exercise: "02", task: 0 }, 400, "invalid_request"],
    ["/api/hint", { exercise: "02", task: "__proto__" }, 400, "invalid_request"],
    ["/api/hint", { exercise: "02", task: 98 }, 404, "set_up"],
    ["/api/grade", { exercise: "02", watch: "yes" }, 400, "invalid_request"],
    ["/api/grade", { exercise: "77" }, 404, "set_up"],
    ["/api/cancel", {}, 409, "not_running"],
  ])("%s with %j: %i %s", async (path, body, status, error) => {
    const before = files();
    const answer = await post(path, body);
    expect([answer.status, (JSON.parse(answer.body) as { error: string }).error]).toEqual([status, error]);
    expect(answer.body).not.toMatch(/\bat .*\.ts/);
    expect(files()).toEqual(before);
  });

  test.each([["?exercise=02&with=starter&with=solution"], ["?with=starter"], ["?exercise[a]=1"], [""]])(
    "/api/replacement%s: 400",
    async (query) => expect((await get(`/api/replacement${query}`)).status).toBe(400),
  );
});
