import { describe, expect, test, vi } from "vitest";
import { runWorkshop } from "../src/run-workshop.ts";
import { nearest } from "../src/nearest.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const terminal = createTestTerminal();
  const printed = vi.spyOn(console, "info").mockImplementation((text: string) => terminal.out(text));
  try {
    return { exit: await runWorkshop([...args], terminal), out: terminal.text(), err: terminal.errors() };
  } finally {
    printed.mockRestore();
  }
}

describe("what is typed wrong", () => {
  test.each([
    ["stats", "status"],
    ["hnt", "hint"],
    ["catchup", "catch-up"],
    ["docter", "doctor"],
  ])("%s: suggests %s and ends with 2", async (typed, meant) => {
    const { exit, err } = await run(typed);
    expect(exit).toBe(2);
    expect(err).toContain(`"${meant}"`);
  });

  test("a word that is near to nothing gets the list and no guess", async () => {
    const { exit, err } = await run("xylophone");
    expect(exit).toBe(2);
    expect(err).not.toContain("Did you mean");
    expect(err).toContain("doctor");
  });

  test.each([
    ["an unknown option", ["status", "--loud"]],
    ["an argument too many", ["status", "02"]],
    ["an argument too few", ["hint"]],
    ["a port that is none", ["start", "--port", "70000"]],
    ["an exercise that is none", ["diff", "77"]],
  ])("%s ends with 2 and a reason", async (_what, args) => {
    const { exit, err } = await run(...args);
    expect(exit).toBe(2);
    expect(err.trim()).not.toBe("");
    expect(err).not.toContain("    at ");
  });
});

describe("help", () => {
  const commands = ["start", "status", "check", "hint", "diff", "reset", "catch-up", "doctor", "prove"];

  test.each(commands)("%s --help shows its use and ends with 0", async (command) => {
    const { exit, out } = await run(command, "--help");
    expect(exit).toBe(0);
    expect(out).toContain(`workshop ${command}`);
  });

  test("nothing typed shows every command", async () => {
    const { exit, out } = await run();
    expect(exit).toBe(0);
    for (const command of commands) expect(out).toContain(command);
  });

  test("is in the language asked for", async () => {
    expect((await run("--help", "--lang", "zh-Hans")).out).toContain("用法");
    expect((await run("--help", "--lang=en")).out).toContain("Usage");
  });

  test("--version ends with 0", async () => {
    const { exit, out } = await run("--version");
    expect(exit).toBe(0);
    expect(out).toMatch(/\d+\.\d+\.\d+/);
  });
});

test("nearest finds a slip and refuses a stretch", () => {
  expect(nearest("stauts", ["start", "status"])).toBe("status");
  expect(nearest("banana", ["start", "status"])).toBeUndefined();
});
