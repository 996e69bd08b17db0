import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLineCutter } from "../src/decisions/cut-lines.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const TENANT = "aaaabbbb-0000-cccc-1111-dddd2222eeee";
const EVENT = {
  time: "2026-11-25T19:00:00.000Z",
  event: "decision",
  correlationId: "0af7651916cd43dd8448eb211c80319c",
  who: `${TENANT}.${TENANT}`,
  client: TENANT,
  method: "POST",
  endpoint: "/mcp",
  tool: "addNote",
  decision: "refused",
  rule: "kind of caller",
  status: 403,
  duration: 3,
};
const SECRET = "eyJ0eXAiOiJKV1Qi.eyJzdWIiOiIxMjM0NTY3.c2VjcmV0";
const line = (changes: object = {}): string => JSON.stringify({ ...EVENT, ...changes });

let folder: string;
let grader: typeof import("../src/index.ts");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "workshop-decisions-"));
  vi.stubEnv("WORKSHOP_STATE_DIR", folder);
  vi.resetModules();
  grader = await import("../src/index.ts");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A server that writes what the expression gives, and ends. */
async function follow(stderr: string, file?: { path: string; text: string }): Promise<void> {
  const write = file
    ? `require("node:fs").appendFileSync(${JSON.stringify(file.path)}, ${JSON.stringify(file.text)});`
    : "";
  const child = spawn(process.execPath, ["-e", `${write} process.stderr.write(${stderr})`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  grader.followDecisions(child, file?.path);
  await once(child, "close");
}

test("an event is read; of its keys only those of the contract", () => {
  const { correlationId: _dropped, ...kept } = EVENT;
  expect(grader.readDecision(line({ token: SECRET, graph: [{ requestId: SECRET }] }))).toEqual(kept);
});

test.each([
  ["a name that is HTML", { tool: "<img src=x onerror=alert(1)>" }, "tool"],
  ["a token for a name", { client: SECRET }, "client"],
  ["a token in a rule", { rule: SECRET }, "rule"],
  ["a person that is no id", { who: "Ada <ada@example.com>" }, "who"],
  ["an endpoint with a query", { endpoint: "/token?code=secret" }, "endpoint"],
  ["an object for a name", { tool: { toString: SECRET } }, "tool"],
] as const)("%s is left out, the rest stays", (_what, changes, key) => {
  const read = grader.readDecision(line(changes));
  expect(read?.status).toBe(403);
  expect(read?.[key]).toBeUndefined();
});

test.each([
  ["no JSON", "listening on 3000"],
  ["no object", "[1]"],
  ["half a line", line().slice(0, -5)],
  ["another event", line({ event: "token" })],
  ["an unknown decision", line({ decision: "<b>allowed</b>" })],
  ["a time that is none", line({ time: "yesterday" })],
  ["a status that is text", line({ status: SECRET })],
  ["a duration of the far future", line({ duration: 1e300 })],
  ["a line that never ends", line({ tool: "x".repeat(1_000_000) })],
  ["deep nesting", `{"event":${"[".repeat(7_000)}`],
])("%s is no decision", (_what, text) => {
  expect(grader.readDecision(text)).toBeUndefined();
});

test("a line that comes in pieces is one line; one without an end is not kept", () => {
  const cut = createLineCutter();
  expect(cut('{"a"')).toEqual([]);
  expect(cut(":1}\n\nx")).toEqual(['{"a":1}', ""]);
  expect(cut("y".repeat(1_000_000))).toEqual([]);
  expect(cut("\n")[0]).toHaveLength(8_001);
});

test("a server's stderr: events between other lines are kept, and nothing else", async () => {
  const before = `password=${SECRET}\n${line()}\n`;
  const after = `\n${line({ status: 401, extra: SECRET })}\n`;
  await follow(`${JSON.stringify(before)} + "x".repeat(1_000_000) + ${JSON.stringify(after)}`);
  expect(grader.listDecisions().map(({ status }) => status)).toEqual([403, 401]);
  expect(readFileSync(grader.decisionsFile, "utf8")).not.toContain(SECRET);
  if (process.platform !== "win32") expect(statSync(grader.decisionsFile).mode & 0o077).toBe(0);
});

test("a server's audit file: what this life wrote is kept when it ends", async () => {
  const path = join(folder, "audit.jsonl");
  writeFileSync(path, `${line({ status: 500 })}\n`);
  await follow('""', { path, text: `${line()}\n` });
  expect(grader.listDecisions().map(({ status }) => status)).toEqual([403]);
});

test("a server whose audit file cannot be read is followed all the same", async () => {
  const child = spawn(process.execPath, ["-e", `process.stderr.write(${JSON.stringify(`${line()}\n`)})`]);
  grader.followDecisions(child, folder);
  await once(child, "close");
  expect(grader.listDecisions()).toHaveLength(1);
});

test("the newest 200 are kept, and the file stays small", () => {
  const many = Array.from({ length: 100 }, (_, duration) => grader.readDecision(line({ duration }))!);
  for (let round = 0; round < 30; round++) grader.keepDecisions(many);
  expect(grader.listDecisions()).toHaveLength(200);
  expect(grader.listDecisions().at(-1)?.duration).toBe(99);
  expect(statSync(grader.decisionsFile).size).toBeLessThan(300 * 1024);
});

test("what others wrote into the file is read as strictly", () => {
  writeFileSync(grader.decisionsFile, `${line({ tool: "<script>" })}\n${SECRET}\n`);
  expect(JSON.stringify(grader.listDecisions())).not.toMatch(/script|eyJ/);
});
