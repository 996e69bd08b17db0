import { existsSync } from "node:fs";
import { join } from "node:path";
import { listExercises } from "@workshop/grader";
import { describe, expect, test } from "vitest";
import { loadHints, parseHints } from "../src/hints/hint-file.ts";

const TASKS: Record<string, number> = {
  "01-app-registration": 5,
  "02-public-client": 8,
  "03-confidential-client": 12,
  "04-best-practices": 8,
};
const exercises = listExercises();

describe("the hints that are there", () => {
  test.each(exercises)("$name: every task has every step in both languages", (exercise) => {
    const hints = loadHints(exercise);
    const expected = Array.from({ length: TASKS[exercise.name] ?? 0 }, (_, index) => String(index + 1));
    expect(Object.keys(hints)).toEqual(expected);
    for (const { nudge, idea, place } of Object.values(hints)) {
      const words = [nudge, idea, place];
      expect(words.filter((text) => /\p{Script=Han}/u.test(text.en))).toEqual([]);
      expect(words.filter((text) => !/\p{Script=Han}/u.test(text["zh-Hans"]))).toEqual([]);
    }
  });

  test.each(exercises)("$name: every file a hint names is in the solution", (exercise) => {
    const files = Object.values(loadHints(exercise)).flatMap((hints) => hints.files);
    expect(files.filter((file) => !existsSync(join(exercise.solution, "src", file)))).toEqual([]);
  });
});

describe("a hint file that is wrong is refused", () => {
  const text = { en: "a", "zh-Hans": "甲" };
  const task = { nudge: text, idea: text, place: text, files: ["server.ts"] };
  const parse = (value: unknown) => () => parseHints(JSON.stringify(value), "hints.json");

  test("the shape itself is accepted", () => expect(parse({ "1": task })).not.toThrow());

  test.each([
    ["a missing step", { "1": { ...task, idea: undefined } }],
    ["a missing language", { "1": { ...task, nudge: { en: "a" } } }],
    ["an empty text", { "1": { ...task, place: { en: "a", "zh-Hans": " " } } }],
    ["no files", { "1": { ...task, files: [] } }],
    ["an unknown step", { "1": { ...task, spoiler: text } }],
    ["a task that is no number", { one: task }],
  ])("%s", (_what, value) => expect(parse(value)).toThrow(/hints\.json/));

  test("text that is not JSON", () => expect(() => parseHints("{", "hints.json")).toThrow(/hints\.json/));
});
