import * as deck from "@workshop/attacks";
import { findExercise, updateProgress } from "@workshop/grader";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createTestTerminal } from "./tiny-workspace.ts";

const state = await vi.hoisted(async () => (await import("./own-state.ts")).makeOwnState());
const { runWorkshop } = await import("../src/run-workshop.ts");
const { loadThreats, viewThreats } = await import("../src/threats/threat-model.ts");

afterAll(() => state.remove());

const threats = loadThreats(findExercise("04"));
const all = [...new Set(threats.flatMap(({ cards }) => cards))];

async function run(...args: string[]): Promise<string> {
  const terminal = createTestTerminal();
  await runWorkshop(["threats", ...args], terminal);
  return terminal.text();
}

function grade(cards: Record<string, "held" | "fell">): void {
  updateProgress((progress) => ({ ...progress, exercises: { ...progress.exercises, "04": { cards, hints: {} } } }));
}

describe("the threat model of exercise 4", () => {
  test("names cards that exist, and every card of the exercise", () => {
    const own = Object.values(deck.bestPractices).map(({ id }) => id);
    expect(own.filter((id) => !all.includes(id))).toEqual([]);
    expect(all.filter((id) => !own.includes(id))).toEqual([]);
  });

  test("says everything in Chinese, too", () => {
    for (const { threat, control } of threats)
      for (const text of [threat, control]) expect(text["zh-Hans"]).toMatch(/\p{Script=Han}/u);
  });

  test("ticks itself as cards hold", async () => {
    grade({});
    expect(viewThreats(threats, { cards: {} }, "en").every((view) => view.state === "untried")).toBe(true);
    grade(Object.fromEntries(all.map((id) => [id, "held" as const])));
    expect(await run("04", "--lang", "en")).toContain(`${threats.length} of ${threats.length} threats are met`);
    grade({ ...Object.fromEntries(all.map((id) => [id, "held" as const])), [all[0] ?? ""]: "fell" });
    const text = await run("04", "--lang", "en");
    expect(text).toContain("OPEN");
    expect(text).toContain(`not held yet: ${all[0]}`);
  });

  test("is exported as Markdown and as JSON", async () => {
    grade({});
    const rows = (await run("04", "--markdown", "--lang", "en")).trim().split("\n");
    expect(rows).toHaveLength(threats.length + 2);
    expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([7]));
    expect(JSON.parse(await run("04", "--json")).threats).toHaveLength(threats.length);
  });
});
