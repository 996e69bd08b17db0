import { afterAll, describe, expect, test, vi } from "vitest";
import { SOLUTION, createTestTerminal } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { runWorkshop } = await import("../src/run-workshop.ts");
const { climb } = await import("../src/hints/ladder.ts");
const { readProgress, updateProgress } = await import("@workshop/grader");

afterAll(() => tiny.remove());

async function hint(...args: string[]): Promise<string> {
  const terminal = createTestTerminal();
  await runWorkshop(["hint", ...args], terminal);
  return terminal.text() + terminal.errors();
}

describe("the ladder", () => {
  test("each call goes one step further, and the last one stays", async () => {
    await hint("02.1", "--reset");
    const steps = [];
    for (let call = 0; call < 6; call++) steps.push(/Step (\d) of 5/.exec(await hint("02.1"))?.[1]);
    expect(steps).toEqual(["1", "2", "3", "4", "5", "5"]);
  });

  test("remembers each task apart, in the progress file, beside what is there", async () => {
    updateProgress((progress) => ({
      ...progress,
      exercises: { "02": { cards: { "ENTRA-2.01": "held" }, hints: {} } },
    }));
    await hint("02.1");
    await hint("02.1");
    await hint("2.3");
    expect(readProgress().exercises["02"]).toEqual({ cards: { "ENTRA-2.01": "held" }, hints: { "1": 2, "3": 1 } });
  });

  test("--again repeats, --level jumps without forgetting, --reset forgets", async () => {
    await hint("02.2", "--reset");
    await hint("02.2");
    await hint("02.2");
    expect(await hint("02.2", "--again")).toContain("Step 2 of 5");
    expect(await hint("02.2", "--level", "1")).toContain("Step 1 of 5");
    expect(await hint("02.2")).toContain("Step 3 of 5");
    await hint("02.2", "--reset");
    expect(await hint("02.2")).toContain("Step 1 of 5");
  });

  test("the diff and the solution are the real files", async () => {
    const diff = await hint("02.1", "--level", "4");
    expect(diff).toContain("--- starter/authentication-service.ts");
    expect(diff).toContain("+// solution");
    expect(diff).not.toContain("server.ts");
    expect(await hint("02.1", "--level", "5")).toContain(SOLUTION["authentication-service.ts"].trim());
  });

  test("speaks Chinese when asked", async () => {
    expect(await hint("02.1", "--level", "1", "--lang", "zh-Hans")).toContain("第 1 级（共 5 级）");
  });

  test.each([["2"], ["02.99"], ["09.1"], ["x.y"], ["02.1", "--level", "6"], ["02.1", "--level", "two"]])(
    "refuses %j %j with exit 2",
    async (...args) => {
      expect(await runWorkshop(["hint", ...args.filter(Boolean)], createTestTerminal())).toBe(2);
    },
  );

  test("climb never leaves the ladder", () => {
    expect(climb({ taken: 9 })).toMatchObject({ step: "solution", number: 5 });
    expect(climb({ taken: 0, again: true })).toMatchObject({ step: "nudge", number: 1, taken: 1 });
  });
});
