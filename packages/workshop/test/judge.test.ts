import { describe, expect, test } from "vitest";
import { findSurvivors, judge, judgeRepeats } from "../src/prove/judge.ts";
import type { Outcome } from "../src/prove/outcome.ts";
import type { PlannedRun } from "../src/prove/plan.ts";

type State = "held" | "fell" | "blocked";

function outcome(states: Record<string, State>, change: Partial<Outcome> = {}): Outcome {
  const cards = Object.entries(states).map(([id, state]) => ({ id, state, task: 1, title: id, message: "" }));
  const failing = cards.some(({ state }) => state !== "held");
  const report = { exercise: "02", answer: "x", blame: failing ? "your-code" : "none", seconds: 1, cards } as const;
  return { exit: failing ? 1 : 0, seconds: 1, report, leaks: { processes: [], folders: [], looked: true }, ...change };
}

const solution: PlannedRun = { kind: "solution", answer: "solution", fails: [] };
const mistake: PlannedRun = { kind: "mistake", answer: "mistakes/m", fails: ["B", "C"] };
const about = (run: PlannedRun, result: Outcome): string[] => judge(run, result).map((one) => one.about);

describe("a grade that came out as planned has no disagreement", () => {
  test("a solution that holds", () => expect(judge(solution, outcome({ A: "held", B: "held" }))).toEqual([]));
  test("a mistake that fails exactly its cards, in any order", () =>
    expect(judge(mistake, outcome({ C: "fell", A: "held", B: "fell" }))).toEqual([]));
});

describe("a starter that keeps a card from being tried", () => {
  const starter: PlannedRun = { kind: "starter", answer: "starter", fails: ["B"], blocked: ["C"] };

  test("has said so", () => expect(judge(starter, outcome({ A: "held", B: "fell", C: "blocked" }))).toEqual([]));
  test("or is named, as is one that says so and does not", () => {
    expect(about(starter, outcome({ A: "blocked", B: "fell", C: "blocked" }))).toEqual(["blocked"]);
    expect(about(starter, outcome({ A: "held", B: "fell", C: "held" }))).toEqual(["blocked"]);
  });
});

describe("a card that this machine lacks a program for", () => {
  const lacking = (...states: Parameters<typeof outcome>): Outcome => {
    const { report, ...rest } = outcome(...states);
    if (!report) throw new Error("no report");
    const cards = report.cards.map((card) =>
      card.id === "B" ? { ...card, state: "skipped" as const, missing: "redis" } : card,
    );
    return { ...rest, report: { ...report, cards } };
  };

  test("is not asked for, also as a mistake's own", () =>
    expect(judge(mistake, lacking({ A: "held", B: "held", C: "fell" }))).toEqual([]));
  test("leaves nothing to be caught when it is the only one", () =>
    expect(judge({ ...mistake, fails: ["B"] }, lacking({ A: "held", B: "held" }))).toEqual([]));
  test("does not excuse the others", () =>
    expect(about(mistake, lacking({ A: "held", B: "held", C: "held" }))).toEqual(["cards", "blame", "exit"]));
});

describe("a grade that did not is named", () => {
  test("a solution with a fallen card", () =>
    expect(about(solution, outcome({ A: "fell" }))).toEqual(["cards", "blame", "exit"]));
  test("a mistake that survives", () =>
    expect(about(mistake, outcome({ A: "held", B: "held", C: "held" }))).toEqual([
      "cards",
      "blame",
      "exit",
      "own-card",
    ]));
  test("a mistake that fails only a side effect", () =>
    expect(about(mistake, outcome({ A: "held", B: "held", C: "fell" }))).toEqual(["cards", "own-card"]));
  test("a mistake that fails one card more", () => {
    const [found] = judge(mistake, outcome({ A: "fell", B: "fell", C: "fell" }));
    expect(found).toEqual({ about: "cards", expected: "B C", got: "A B C" });
  });
  test("a blocked card, even when the rest is right", () =>
    expect(about(mistake, outcome({ A: "blocked", B: "fell", C: "fell" }))).toEqual(["blocked"]));
  test("the wrong exit code", () => expect(about(solution, outcome({ A: "held" }, { exit: 3 }))).toEqual(["exit"]));
  test("no card at all", () => expect(about(solution, outcome({}))).toEqual(["cards"]));
  test("a process that was left", () =>
    expect(
      about(solution, outcome({ A: "held" }, { leaks: { processes: ["7: node"], folders: [], looked: true } })),
    ).toEqual(["leak"]));
  test("a folder that was left", () =>
    expect(about(solution, outcome({ A: "held" }, { leaks: { processes: [], folders: ["x"], looked: true } }))).toEqual(
      ["leak"],
    ));
  test("noise instead of a report", () => {
    const { report: _none, ...silent } = outcome({ A: "held" });
    expect(judge(solution, { ...silent, noise: "boom" })).toEqual([
      { about: "report", expected: "one JSON report on stdout", got: "boom" },
    ]);
  });
  test("a problem around the cards", () => {
    const { report, ...rest } = outcome({ A: "held" });
    expect(about(solution, { ...rest, report: { ...report!, problem: "no server" } })).toEqual(["problem"]);
  });
});

describe("repeats", () => {
  test("agree in any order", () =>
    expect(judgeRepeats([outcome({ A: "held", B: "held" }), outcome({ B: "held", A: "held" })])).toEqual([]));
  test("disagree when one card differs once", () =>
    expect(judgeRepeats([outcome({ A: "held" }), outcome({ A: "held" }), outcome({ A: "fell" })])).toHaveLength(1));
  test("disagree when a card was not played", () =>
    expect(judgeRepeats([outcome({ A: "held", B: "held" }), outcome({ A: "held" })])).toHaveLength(1));
});

test("survivors are the cards that fall with no mistake", () => {
  expect(findSurvivors(["C", "A", "B"], [["A"], ["A", "D"]])).toEqual(["B", "C"]);
});
