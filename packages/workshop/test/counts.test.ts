import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { summarize } from "../src/bench/statistics.ts";
import { findChromium, testsThatNeedChromium } from "../src/verify/chromium.ts";
import { neededByWhat } from "../src/verify/programs.ts";
import { collectCounts, countCheck, countProof, countTests, eachTaskOnce } from "../src/verify/counts.ts";

const file = (status: string, ...states: string[]): object => ({
  name: "a.test.ts",
  status,
  assertionResults: states.map((state, index) => ({ status: state, fullName: `test ${index} ${state}` })),
});

test("tests are counted one by one, and those that did not run are named", () => {
  const json = JSON.stringify({
    testResults: [file("passed", "passed", "skipped"), file("failed", "failed", "passed")],
  });
  expect(countTests("x", json)).toEqual({
    name: "x",
    passed: 2,
    failed: 1,
    notRun: ["test 1 skipped"],
    failures: ["test 0 failed"],
  });
});

test("a test file that could not be loaded is a failure", () => {
  expect(countTests("x", JSON.stringify({ testResults: [file("failed")] }))).toMatchObject({ passed: 0, failed: 1 });
});

test("steps of check are counted", () => {
  const steps = [
    { name: "Types", ok: true },
    { name: "Linter", ok: false },
  ];
  expect(countCheck("check", JSON.stringify({ steps }))).toMatchObject({ passed: 1, failed: 1, failures: ["Linter"] });
});

test("grades of a proof are counted, and so is what it lacks", () => {
  const run = (answer: string, disagreements: unknown[]): object => ({ run: { answer }, disagreements });
  const proof = {
    exercise: "02",
    runs: [run("solution", []), run("mistakes/x", [{}])],
    repeats: [{}],
    missing: [{ what: "mistakes" }],
    notRun: ["ENTRA-4.19 (redis)"],
  };
  expect(countProof(JSON.stringify(proof))).toMatchObject({
    passed: 1,
    failed: 3,
    notRun: ["ENTRA-4.19 (redis)"],
    failures: ["mistakes/x", "shuffled runs disagree", "too few mistakes"],
  });
});

describe("a build that two phases asked for", () => {
  const build = { id: "@workshop/site#build", cached: false, ok: true };
  const check = { id: "@workshop/site#check", cached: false, ok: true };

  test("counts once, as it first went", () => {
    const tasks = eachTaskOnce([build, check, { ...build, cached: true }]);
    expect(tasks).toEqual([build, check]);
    expect(collectCounts(tasks.filter(({ id }) => id === build.id))).toMatchObject([{ passed: 1, failed: 0 }]);
  });

  test("has failed when one of them saw it fail", () => {
    const failed = { ...build, ok: false };
    expect(eachTaskOnce([failed, build])).toEqual([failed]);
    expect(eachTaskOnce([build, failed])).toEqual([failed]);
  });
});

test("figures: the median of an even and of an odd number of runs, and the ratio to the baseline", () => {
  const ground = summarize("node", [10, 30, 20]);
  expect(ground).toEqual({ name: "node", runs: 3, min: 10, median: 20, max: 30 });
  expect(summarize("x", [50, 10, 30, 70], ground)).toEqual({
    name: "x",
    runs: 4,
    min: 10,
    median: 40,
    max: 70,
    ratio: 2,
  });
});

test("Chromium: the chosen path decides, and a wrong one is not replaced by a guess", () => {
  expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  expect(
    findChromium({ CHROMIUM_PATH: join(import.meta.dirname, "nothing-here"), PATH: process.env["PATH"] }),
  ).toBeUndefined();
});

test("the tests that need Chromium are found by what they say", () => {
  expect(testsThatNeedChromium()).toContain("packages/browser-tests/test/local-page.test.ts");
});

test("Redis: the tests that are skipped without it are named", () => {
  expect(neededByWhat("redis")).toContain("packages/grader/test/redis.test.ts");
  expect(neededByWhat("redis")).not.toContain("packages/grader/test/programs.test.ts");
  expect(neededByWhat("nginx")).toContain("packages/grader/test/reverse-proxy.test.ts");
});
