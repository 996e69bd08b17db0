import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GradeReport, RunEvent } from "../src/index.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Answers lie in the solution's package, so that they find its packages, as every answer does. */
const answers = join(root, "solutions/02-public-client/.answers");
let state: string;
let folder: string;

function start(...args: string[]): ChildProcess {
  const env = { ...process.env, WORKSHOP_STATE_DIR: state, WORKSHOP_LANG: "en" };
  return spawn(process.execPath, [join(root, "run.mjs"), "grade", ...args, "--no-progress"], {
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

async function grade(...args: string[]): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const [stdout, stderr, [exit]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { exit, stdout, stderr };
}

/** An answer that is only a `server.ts`. */
function answer(name: string, source: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "server.ts"), source);
  return join(folder, name);
}

function leftFolders(): string[] {
  const temporary = join(state, "tmp");
  return existsSync(temporary) ? readdirSync(temporary) : [];
}

describe("the grade command", { timeout: 120_000 }, () => {
  beforeAll(() => {
    mkdirSync(answers, { recursive: true });
    folder = mkdtempSync(join(answers, "test-"));
    state = join(folder, "state");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("an exercise that does not exist is a matter of set-up, and those that do are named", async () => {
    const { exit, stderr } = await grade("77");

    expect(exit).toBe(2);
    expect(stderr).toContain("02-public-client");
  });

  test("an answer that does not exist is a matter of set-up", async () => {
    expect(await grade("02", "--answer", "mistakes/none")).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("mistakes/none"),
    });
  });

  test("an option that does not exist is a matter of set-up", async () => {
    expect((await grade("02", "--wath")).exit).toBe(2);
  });

  test("code that does not compile is the learner's, with file, line and text", async () => {
    const { exit, stdout } = await grade("02", "--answer", answer("broken", "const half = ;\n"));

    expect(exit).toBe(1);
    expect(stdout).toMatch(/YOUR CODE[^]*server\.ts:1:14[^]*const half = ;/);
  });

  test("a server that ends at once is the learner's, with its last words", async () => {
    const source = 'process.stderr.write("no settings for me\\n");\nprocess.exit(3);\n';
    const { exit, stdout } = await grade("02", "--answer", answer("ends", source), "--json");
    const report = JSON.parse(stdout) as GradeReport;

    expect(exit).toBe(1);
    expect(report).toMatchObject({ blame: "your-code", problem: expect.stringContaining("no settings for me") });
    expect(leftFolders()).toEqual([]);
  });

  test("what a server threw as it started is shown with the place in its source", async () => {
    const source =
      'import { env } from "node:process";\n\nfunction start(): void {\n  throw new Error(`no port in ${Object.keys(env).length}`);\n}\nstart();\n';
    const { exit, stdout } = await grade("02", "--answer", answer("throws", source), "--json");
    const { problem = "" } = JSON.parse(stdout) as GradeReport;

    expect(exit).toBe(1);
    expect(problem).toMatch(/Error: no port[^]*at start \(\S*server\.ts:4:9\)[^]*at \S*server\.ts:6:1/);
    expect(problem).not.toContain("server.mjs");
  });

  test("a server that ends in the middle of a grade is told of, with the place in its source and without its secrets", async () => {
    const loose = join(folder, "loose");
    cpSync(join(root, "solutions/02-public-client/src"), loose, { recursive: true });
    const end = 'setTimeout(() => { throw new Error("loose eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"); }, 100);\n';
    appendFileSync(join(loose, "server.ts"), end);
    const { exit, stdout } = await grade("02", "--answer", loose, "--card", "ENTRA-2.01", "--json");
    const { blame, ended } = JSON.parse(stdout) as GradeReport;

    expect(exit).toBe(1);
    expect(blame).toBe("your-code");
    expect(ended).toMatchObject({ exitCode: 1, words: expect.stringMatching(/Error: loose eyJ…\n.*server\.ts:\d+/) });
  });

  test("one card alone, as one JSON value", async () => {
    const { exit, stdout } = await grade("02", "--answer", "solution", "--card", "ENTRA-2.17", "--json");
    const report = JSON.parse(stdout) as GradeReport;

    expect(exit).toBe(0);
    expect(report.cards.map(({ id, state }) => [id, state])).toEqual([["ENTRA-2.17", "held"]]);
  });

  test("a report never repeats a token, whatever the server under test says", async () => {
    const spilling = join(folder, "spilling");
    cpSync(join(root, "solutions/02-public-client/src"), spilling, { recursive: true });
    const server = readFileSync(join(spilling, "server.ts"), "utf8");
    const spill =
      "async () => ({ isError: true, content: [{ type: 'text' as const, text: await authentication.acquireToken() }] })";
    writeFileSync(join(spilling, "server.ts"), server.replace("({ signal }) => getUserDetails(graph, signal)", spill));
    const { stdout } = await grade("02", "--answer", spilling, "--card", "ENTRA-2.01", "--json");

    expect(stdout).toContain("the call said “…”");
    expect(stdout).not.toMatch(/eyJ[\w-]{10}/);
  });

  test("as a stream: a line for each card, then the report", async () => {
    const child = start("02", "--answer", "solution", "--card", "ENTRA-2.17", "--stream");
    const lines = (await text(child.stdout!)).trim().split("\n");

    expect(lines.map((line) => JSON.parse(line) as RunEvent)).toMatchObject([
      { event: "played", id: "ENTRA-2.17", task: 7, state: "held" },
      { event: "graded", report: { blame: "none" } },
    ]);
  });

  test("interrupted in the middle it has no verdict, says 130, and takes everything away", async () => {
    const child = start("02", "--answer", "solution", "--stream");
    const said = Promise.all([text(child.stdout!), text(child.stderr!)]);
    await once(child.stdout!, "readable");
    child.kill("SIGINT");
    const ended = (await once(child, "close")) as unknown[];

    expect(ended).toEqual([130, null]);
    const [output, errors] = await said;
    expect(output).not.toContain('"graded"');
    expect(errors).toBe("");
    expect(leftFolders()).toEqual([]);
  });

  test("a watched stream ends when its reader does, and takes everything away", async () => {
    const child = start("02", "--answer", "solution", "--card", "ENTRA-2.17", "--stream", "--watch");
    await once(child.stdout!, "data");
    child.stdin!.end();
    const [exit] = (await once(child, "close")) as [number | null];

    expect(exit).toBe(130);
    expect(leftFolders()).toEqual([]);
  });

  test("Ctrl-C takes everything away", async () => {
    const child = start("02", "--answer", "solution");
    while (leftFolders().length === 0) await sleep(20);
    child.kill("SIGINT");
    const [exit] = (await once(child, "close")) as [number | null];

    expect(exit).toBe(130);
    expect(leftFolders()).toEqual([]);
  });
});
