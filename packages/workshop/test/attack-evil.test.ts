import { expect, test, vi } from "vitest";
import type { Outcome } from "../src/prove/outcome.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

const graded = vi.hoisted(() => ({ outcome: {} as Outcome }));
vi.mock("../src/prove/grade-once.ts", () => ({ gradeOnce: async () => graded.outcome }));
const { runWorkshop } = await import("../src/run-workshop.ts");

const card = { task: 1, title: "", message: "" };
const fell = {
  ...card,
  id: "ENTRA-3.03",
  state: "fell",
  found: { got: "wrongStatus", facts: { what: "garbage", status: 500 } },
} as const;
const others = [
  { ...card, id: "ENTRA-3.01", state: "held" },
  { ...card, id: "ENTRA-3.09", state: "blocked" },
] as const;

function grade(...cards: NonNullable<Outcome["report"]>["cards"]): void {
  const report = {
    exercise: "03-confidential-client",
    answer: "starter",
    blame: "your-code" as const,
    seconds: 1,
    cards,
  };
  graded.outcome = { exit: 1, seconds: 1, leaks: { processes: [], folders: [], looked: true }, report };
}

async function evil(...args: string[]): Promise<{ exit: number; out: string }> {
  const terminal = createTestTerminal();
  const exit = await runWorkshop(["attack", "--evil", ...args], terminal);
  return { exit, out: terminal.text() };
}

test.each([
  ["en", "POST /mcp initialize with garbage as the token → 500.", "1 of 3 attacks got through"],
  ["zh-Hans", "→ 500。", "3 次攻击中有 1 次得手"],
])(
  "each fallen card is one line: what was sent, what came back, why it matters (%s)",
  async (language, line, tally) => {
    grade(fell, ...others);
    const { exit, out } = await evil("--lang", language);
    expect(exit).toBe(1);
    expect(out.replaceAll(/\n\s+/g, " ")).toContain(line);
    expect(out).toContain(tally);
    expect(out).toMatch(/ENTRA-3\.09/);
  },
);

test("as JSON", async () => {
  grade(fell, ...others);
  const { out } = await evil("--json", "--lang", "en");
  const told = JSON.parse(out) as { attacks: number; gotThrough: Record<string, string>[] };
  expect(told.attacks).toBe(3);
  expect(told.gotThrough.map((one) => Object.keys(one))).toEqual([["id", "title", "sent", "got", "why"]]);
});

test("nothing got through: 0", async () => {
  grade(others[0]);
  expect((await evil("--lang", "en")).exit).toBe(0);
});

test("no report is our fault: 3", async () => {
  graded.outcome = { exit: 3, seconds: 1, leaks: { processes: [], folders: [], looked: true }, noise: "it broke" };
  expect((await evil("--lang", "en")).exit).toBe(3);
});
