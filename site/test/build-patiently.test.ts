import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Attempt, buildPatiently } from "../generate/build-patiently.ts";
import { runDocusaurus } from "../generate/run-docusaurus.ts";

let folder = "";
const file = (name: string): string => join(folder, name);
const began = (): string[] => readFileSync(file("began.txt"), "utf8").trim().split("\n");
const never = new AbortController().signal;

/** A Docusaurus of its own: it writes down that it began, and then does as it is told. */
function standIn(behaviour: string): Attempt {
  const program = file("docusaurus.mjs");
  const head = `import { appendFileSync } from "node:fs";
process.on("SIGTERM", () => process.exit());
const cached = process.env.DOCUSAURUS_NO_PERSISTENT_CACHE !== "1";
appendFileSync(${JSON.stringify(file("began.txt"))}, process.pid + " " + (cached ? "cached" : "afresh") + "\\n");
`;
  writeFileSync(program, head + behaviour);
  return ({ signal, withCache }) => {
    const env = withCache ? {} : { DOCUSAURUS_NO_PERSISTENT_CACHE: "1" };
    return runDocusaurus({ args: [], env, label: "stand-in", signal, program });
  };
}

const isThere = (line = ""): boolean => {
  try {
    return process.kill(Number.parseInt(line, 10), 0);
  } catch {
    return false;
  }
};

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "workshop-patience-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const oneRuns = (): Promise<void> =>
  expect.poll(() => existsSync(file("began.txt")) && isThere(began()[0]), { timeout: 30_000 }).toBe(true);

test.each([
  ["waits", "setInterval(() => {}, 1_000_000);"],
  ["hears nothing", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"],
])(
  "a build that stands still and %s is ended, and begins again without the cache",
  async (_, still) => {
    const late = new AbortController();
    const building = buildPatiently(standIn(`if (cached) { ${still} } else process.exit();`), late.signal, never);
    await oneRuns();
    late.abort();
    expect(await building).toEqual({ code: 0, stoodStill: true });
    expect(began().map((line) => line.split(" ")[1])).toEqual(["cached", "afresh"]);
    expect(isThere(began()[0])).toBe(false);
  },
  60_000,
);

test("a build that fails fails at once", async () => {
  expect(await buildPatiently(standIn("process.exitCode = 7;"), never, never)).toEqual({ code: 7, stoodStill: false });
  expect(began()).toHaveLength(1);
}, 60_000);

test("a build that somebody stops does not begin again", async () => {
  const stopping = new AbortController();
  const building = buildPatiently(standIn("setInterval(() => {}, 1_000_000);"), never, stopping.signal);
  await oneRuns();
  stopping.abort();
  expect(await building).toEqual({ code: 130, stoodStill: false });
  expect(began()).toHaveLength(1);
}, 60_000);
