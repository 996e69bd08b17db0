import { EventEmitter, once } from "node:events";
import { get as httpGet } from "node:http";
import { join } from "node:path";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import type { RunEvent } from "@workshop/grader";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ownPage, send } from "./page-client.ts";
import { SOLUTION, STARTER } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { startPage } = await import("../src/page/start-page.ts");
const { createGrading } = await import("../src/grading/grading.ts");
const { readSources } = await import("../src/sources/read-sources.ts");

/** A grader that says what the test tells it to. */
const grader = new EventEmitter<{ event: [RunEvent]; end: [number, string]; cancelled: [] }>();
const grading = createGrading((_request, heard) => {
  grader.on("event", heard);
  const ended = once(grader, "end").then(([code, errors]) => {
    grader.off("event", heard);
    return { code: Number(code), errors: String(errors) };
  });
  return { ended, cancel: () => void (grader.emit("cancelled"), grader.emit("end", 130, "")) };
});

let page: Awaited<ReturnType<typeof startPage>>;
let post: Awaited<ReturnType<typeof ownPage>>;

beforeAll(async () => {
  page = await startPage({ port: 0, language: "en", addresses: [], users: [], grading });
  post = await ownPage(page.url);
});
beforeEach(() => {
  rmSync(tiny.src, { recursive: true, force: true });
  rmSync(join(tiny.root, ".workshop"), { recursive: true, force: true });
  for (const [file, text] of Object.entries(STARTER)) tiny.write(`exercises/02-public-client/src/${file}`, text);
});
afterAll(async () => {
  await page.stop();
  tiny.remove();
});

const files = (): Record<string, string> => Object.fromEntries(readSources(tiny.src));
const region = async (name: string): Promise<string> =>
  (await send(`${page.url}regions/${name}`)).body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const json = (text: string): Record<string, string | null> => JSON.parse(text) as Record<string, string | null>;

describe("overwriting", () => {
  test("is asked about first, file by file, and the question changes nothing", async () => {
    tiny.write("exercises/02-public-client/src/mine.ts", "// mine\n");
    const answer = await send(`${page.url}api/replacement?exercise=02&with=solution`);
    expect(json(answer.body)).toEqual({
      question:
        "Replace the files in exercises/02-public-client/src with the solution (from solutions/02-public-client/src)?",
      files: ["authentication-service.ts (changes)", "log.ts (comes)", "mine.ts (goes)", "server.ts (changes)"],
    });
    expect(files()).toMatchObject(STARTER);
  });

  test("keeps what was there, and the newest copy can be put back; that can be undone, too", async () => {
    tiny.write("exercises/02-public-client/src/server.ts", "// mine\n");
    const mine = files();
    const { kept, message } = json((await post("/api/replace", { exercise: "02", with: "solution" })).body);
    expect(files()).toEqual(SOLUTION);
    expect(message).toContain(kept);
    expect(readFileSync(join(tiny.root, String(kept), "server.ts"), "utf8")).toBe("// mine\n");

    expect(await region("exercises")).toContain("Undo: put back the files of");
    const name = kept?.slice(".workshop/kept/".length);
    const back = json((await post("/api/replace", { exercise: "02", with: "kept", kept: name })).body);
    expect(files()).toEqual(mine);
    await post("/api/replace", { exercise: "02", with: "kept", kept: back.kept?.slice(".workshop/kept/".length) });
    expect(files()).toEqual(SOLUTION);
  });

  test("says that nothing is to do, and keeps no copy of the same", async () => {
    for (const [file, text] of Object.entries(SOLUTION)) tiny.write(`exercises/02-public-client/src/${file}`, text);
    const answer = json((await post("/api/replace", { exercise: "02", with: "solution" })).body);
    expect(answer).toMatchObject({ kept: null, message: expect.stringContaining("already") });
    expect(() => readdirSync(join(tiny.root, ".workshop/kept"))).toThrow("ENOENT");
  });
});

test("a hint goes one step further each time, and the page shows every step taken", async () => {
  expect(await region("now")).toContain("Hint 1 of 5");
  const first = json((await post("/api/hint", { exercise: "02", task: 1 })).body);
  expect(first.message).toBe("Step 1 of 5: a nudge");
  await post("/api/hint", { exercise: "02", task: 1 });
  const shown = await region("now");
  expect(shown).toMatch(/Step 1 of 5: a nudge.*Step 2 of 5: the idea.*Hint 3 of 5/);
  expect(json((await post("/api/hint?lang=zh-Hans", { exercise: "02", task: 1 })).body).message).toContain("第 3 级");
});

describe("grading", () => {
  const report = (problem?: string) => ({
    exercise: "02-public-client",
    answer: "starter",
    blame: "your-code" as const,
    seconds: 1.2,
    cards: (["held", "fell"] as const).map((state, index) => ({
      id: `ENTRA-2.0${index + 1}`,
      task: 1,
      state,
      title: "",
      rule: { name: "", url: "" },
      message: "",
    })),
    ...(problem === undefined ? {} : { problem }),
  });
  const played = { event: "played", id: "ENTRA-2.01", task: 1, state: "fell" } as const;

  test("is one at a time, counts, and says how it ended", async () => {
    expect((await post("/api/grade", { exercise: "02" })).status).toBe(202);
    const second = await post("/api/grade", { exercise: "02" });
    expect([second.status, json(second.body)]).toMatchObject([
      409,
      { error: "busy", message: expect.stringContaining("02-public-client") },
    ]);
    grader.emit("event", played);
    expect(await region("grading")).toMatch(/Cards played: 1 .*fell ENTRA-2\.01 one sign-in page opens/);
    expect(json((await send(`${page.url}api/progress`)).body)).toMatchObject({
      grading: { exercise: "02", played: 1 },
    });
    grader.emit("event", { event: "graded", report: report() });
    grader.emit("end", 1, "");
    await vi.waitUntil(() => grading.state()?.phase === "ended");
    expect(await region("grading")).toContain("1 of 2 cards held in 1.2 s.");
  });

  test("watching shows each result as it comes, until it is stopped", async () => {
    await post("/api/grade", { exercise: "02", watch: true });
    grader.emit("event", { event: "graded", report: report() });
    expect(await region("grading")).toMatch(/1 of 2 cards held.*watching.*Stop watching/);
    grader.emit("event", { event: "again" });
    grader.emit("event", { event: "graded", report: report("server.ts:1:3: half a line") });
    expect(await region("grading")).toMatch(/Your code does not run:.*half a line/);
    const cancelled = once(grader, "cancelled");
    expect((await post("/api/cancel", {})).status).toBe(202);
    await cancelled;
    await vi.waitUntil(async () => (await region("grading")).includes("was cancelled"));
  });

  test("stopping the page ends what it grades, and waits for it", async () => {
    const other = await startPage({ port: 0, language: "en", addresses: [], users: [], grading });
    await (
      await ownPage(other.url)
    )("/api/grade", { exercise: "02", watch: true });
    const cancelled = once(grader, "cancelled");
    await other.stop();
    await cancelled;
    expect(grading.state()?.phase).toBe("cancelled");
    expect(grading.cancel()).toBe(false);
  });

  test("a grader that fails says so, with its own words", async () => {
    await post("/api/grade", { exercise: "02" });
    grader.emit("end", 3, "nobody planned for this\n");
    await vi.waitUntil(() => grading.state()?.phase === "ended");
    expect(await region("grading")).toMatch(/Our grader failed.*nobody planned for this/);
  });
});

test("a change is said to who listens: the grade, the hint, the progress that a terminal wrote", async () => {
  const [stream] = (await once(httpGet(`${page.url}api/events`), "response")) as [
    NodeJS.ReadableStream & { destroy(): void },
  ];
  let heard = "";
  stream.on("data", (chunk: Buffer) => (heard += String(chunk)));
  await post("/api/hint", { exercise: "02", task: 1 });
  await vi.waitUntil(() => heard.includes("event: progress"));
  await post("/api/grade", { exercise: "02" });
  await vi.waitUntil(() => heard.includes("event: grading"));
  grader.emit("end", 0, "");
  heard = "";
  tiny.write(".workshop/progress.json", '{ "version": 1, "exercises": {} }\n');
  await vi.waitUntil(() => heard.includes("event: progress"), { timeout: 10_000 });
  stream.destroy();
});
