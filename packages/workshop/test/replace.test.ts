import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SOLUTION, STARTER, createTestTerminal } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { runWorkshop } = await import("../src/run-workshop.ts");
const { readSources } = await import("../src/sources/read-sources.ts");
const { findExercise } = await import("@workshop/grader");
const { keepStarter } = await import("../src/sources/starter.ts");

const kept = (): string => join(tiny.root, ".workshop/kept");
const keptFolders = (): string[] => (existsSync(kept()) ? readdirSync(kept()) : []);
const inExercise = (): Record<string, string> => Object.fromEntries(readSources(tiny.src));

async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const terminal = createTestTerminal();
  const exit = await runWorkshop(args, terminal);
  return { exit, out: terminal.text(), err: terminal.errors() };
}

beforeEach(() => {
  rmSync(join(tiny.root, ".workshop"), { recursive: true, force: true });
  rmSync(join(tiny.root, ".git"), { recursive: true, force: true });
  rmSync(tiny.src, { recursive: true });
  for (const [file, text] of Object.entries(STARTER)) tiny.write(`exercises/02-public-client/src/${file}`, text);
});

afterAll(() => tiny.remove());

describe("catch-up", () => {
  test("takes the solution and keeps every file of the learner", async () => {
    tiny.write("exercises/02-public-client/src/server.ts", "// mine\n");
    tiny.write("exercises/02-public-client/src/deep/notes.ts", "// my notes\n");
    const { exit, out } = await run("catch-up", "02", "--yes");
    expect(exit).toBe(0);
    expect(inExercise()).toEqual(SOLUTION);
    const [folder = ""] = keptFolders();
    expect(out).toContain(join(".workshop/kept", folder));
    expect(Object.fromEntries(readSources(join(kept(), folder)))).toEqual({
      ...STARTER,
      "server.ts": "// mine\n",
      "deep/notes.ts": "// my notes\n",
    });
  });

  test("twice in the same second keeps both", async () => {
    await run("catch-up", "02", "--yes");
    tiny.write("exercises/02-public-client/src/server.ts", "// second\n");
    await run("catch-up", "02", "--yes");
    const texts = keptFolders().map((folder) => readFileSync(join(kept(), folder, "server.ts"), "utf8"));
    expect(texts.toSorted()).toEqual(["// second\n", STARTER["server.ts"]]);
  });

  test("refuses when nobody can be asked, and changes nothing", async () => {
    const { exit, err } = await run("catch-up", "02");
    expect(exit).toBe(2);
    expect(err).toContain("--yes");
    expect(inExercise()).toEqual(STARTER);
    expect(keptFolders()).toEqual([]);
  });

  test.each([
    ["n", STARTER],
    ["", STARTER],
    ["y", SOLUTION],
  ])("asks; %j is obeyed", async (answer, expected) => {
    await runWorkshop(["catch-up", "02"], createTestTerminal(answer));
    expect(inExercise()).toEqual(expected);
  });
});

describe("reset", () => {
  test("takes the starter from git, not from the learner's own commits", async () => {
    tiny.commit("the workshop");
    tiny.write("exercises/02-public-client/src/server.ts", "// mine, committed\n");
    tiny.commit("my work");
    tiny.write("exercises/02-public-client/src/server.ts", "// mine, not committed\n");
    const { exit, out } = await run("reset", "02", "--yes");
    expect(exit).toBe(0);
    expect(out).toContain("from git");
    expect(inExercise()).toEqual(STARTER);
    expect(readFileSync(join(kept(), keptFolders()[0] ?? "", "server.ts"), "utf8")).toBe("// mine, not committed\n");
  });

  test("without git takes the copy that was kept before the first edit", async () => {
    keepStarter(findExercise("02"));
    tiny.write("exercises/02-public-client/src/server.ts", "// mine\n");
    keepStarter(findExercise("02"));
    const { exit, out } = await run("reset", "02", "--yes");
    expect(exit).toBe(0);
    expect(out).toContain("copy kept on");
    expect(inExercise()).toEqual(STARTER);
  });

  test("without git and without a copy says so and touches nothing", async () => {
    tiny.write("exercises/02-public-client/src/server.ts", "// mine\n");
    const { exit, err } = await run("reset", "02", "--yes");
    expect(exit).toBe(2);
    expect(err).toContain("no git repository");
    expect(inExercise()["server.ts"]).toBe("// mine\n");
  });

  test("an exercise that is the starter already is left alone", async () => {
    tiny.commit("the workshop");
    const { exit, out } = await run("reset", "02");
    expect(exit).toBe(0);
    expect(out).toContain("already");
    expect(keptFolders()).toEqual([]);
  });
});
