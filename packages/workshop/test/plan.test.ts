import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { findExercise } = await import("@workshop/grader");
const { planProof } = await import("../src/prove/plan.ts");

afterAll(() => tiny.remove());
beforeEach(() => {
  for (const kind of ["mistakes", "alternatives"]) {
    rmSync(join(tiny.root, "solutions/02-public-client", kind), { recursive: true, force: true });
  }
});

const mistake = (name: string, text: string): void =>
  tiny.write(`solutions/02-public-client/mistakes/${name}/mistake.json`, text);

test("plans the starter, the solution, each alternative, each mistake and the shuffled repeats", () => {
  tiny.write("solutions/02-public-client/alternatives/other/server.ts", "");
  mistake("leaky", '{ "fails": ["ENTRA-2.05", "ENTRA-2.06"] }');
  expect(planProof(findExercise("02"), { repeats: 2 }).runs).toEqual([
    { kind: "starter", answer: "starter", fails: ["ENTRA-2.01"], blocked: [] },
    { kind: "solution", answer: "solution", fails: [] },
    { kind: "alternative", answer: "alternatives/other", fails: [] },
    { kind: "mistake", answer: "mistakes/leaky", fails: ["ENTRA-2.05", "ENTRA-2.06"], blocks: false },
    { kind: "repeat", answer: "solution", fails: [], seed: 1 },
    { kind: "repeat", answer: "solution", fails: [], seed: 2 },
  ]);
});

test("a quick proof makes every card fall once, and plays only the cards that a mistake names", () => {
  mistake("leaky", '{ "fails": ["ENTRA-2.05", "ENTRA-2.06"] }');
  mistake("adds-nothing", '{ "fails": ["ENTRA-2.06"] }');
  mistake("loud", '{ "fails": ["ENTRA-2.07"] }');
  const { runs } = planProof(findExercise("02"), { repeats: 0, quick: true });
  expect(runs.map(({ kind, only }) => [kind, only])).toEqual([
    ["starter", undefined],
    ["solution", undefined],
    ["mistake", ["ENTRA-2.05", "ENTRA-2.06"]],
    ["mistake", ["ENTRA-2.07"]],
  ]);
});

test("a quick proof grades as many other right answers as there have to be", () => {
  for (const name of ["a", "b", "c", "d"])
    tiny.write(`solutions/02-public-client/alternatives/${name}/server.ts`, "//\n");
  const count = (quick: boolean): number =>
    planProof(findExercise("02"), { repeats: 0, quick }).runs.filter(({ kind }) => kind === "alternative").length;
  expect([count(true), count(false)]).toEqual([3, 4]);
});

test("too few alternatives and mistakes are missing, not overlooked", () => {
  mistake("one", '{ "fails": ["ENTRA-2.05"] }');
  expect(planProof(findExercise("02"), { repeats: 0 }).missing).toEqual([
    { what: "alternatives", have: 0, need: 3 },
    { what: "mistakes", have: 1, need: 8 },
  ]);
});

test.each([["{}"], ['{ "fails": [] }'], ['{ "fails": "ENTRA-2.01" }'], ["no JSON"]])(
  "a mistake that says %s is refused, with its file",
  (text) => {
    mistake("vague", text);
    expect(() => planProof(findExercise("02"), { repeats: 0 })).toThrow(/mistake\.json/);
  },
);
