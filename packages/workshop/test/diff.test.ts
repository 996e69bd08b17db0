import { afterAll, describe, expect, test, vi } from "vitest";
import { createColors } from "picocolors";
import { diffSources } from "../src/sources/diff-sources.ts";
import { printPatch } from "../src/sources/print-diff.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { runWorkshop } = await import("../src/run-workshop.ts");

afterAll(() => tiny.remove());

const labels = { from: "yours", to: "solution" };

describe("diffSources", () => {
  test("shows changed, new and gone files, and nothing of the same ones", () => {
    const from = new Map([
      ["same.ts", "x\n"],
      ["changed.ts", "one\ntwo\n"],
      ["gone.ts", "old\n"],
    ]);
    const to = new Map([
      ["same.ts", "x\n"],
      ["changed.ts", "one\n2\nthree\n"],
      ["new.ts", "new\n"],
    ]);
    const changes = diffSources(from, to, labels);
    expect(changes.map(({ file, added, removed }) => [file, added, removed])).toEqual([
      ["changed.ts", 2, 1],
      ["gone.ts", 0, 1],
      ["new.ts", 1, 0],
    ]);
    expect(changes[0]?.patch).toContain("--- yours/changed.ts\n+++ solution/changed.ts\n@@ ");
    expect(changes[0]?.patch).toContain("-two\n+2\n+three");
    expect(changes[2]?.patch).toContain("--- /dev/null");
  });
});

describe("the command", () => {
  test("prints the patch and the count", async () => {
    const terminal = createTestTerminal();
    expect(await runWorkshop(["diff", "02"], terminal)).toBe(0);
    expect(terminal.text()).toContain("-// starter\n+// solution");
    expect(terminal.text()).toMatch(/log\.ts\s+\+1 -0/);
  });

  test("--stat prints the count only", async () => {
    const terminal = createTestTerminal();
    await runWorkshop(["diff", "02", "--stat"], terminal);
    expect(terminal.text()).not.toContain("@@");
    expect(terminal.text()).toMatch(/server\.ts\s+\+2 -2/);
  });

  test("--json is one value", async () => {
    const terminal = createTestTerminal();
    await runWorkshop(["diff", "02", "--json"], terminal);
    expect(JSON.parse(terminal.text())).toMatchObject({ exercise: "02-public-client" });
  });

  test("colour only where it is wanted", () => {
    const change = { file: "a", added: 1, removed: 0, patch: "+x" };
    const [plain, coloured] = [createTestTerminal(), createTestTerminal()];
    printPatch({ terminal: plain, paint: createColors(false) }, change);
    printPatch({ terminal: coloured, paint: createColors(true) }, change);
    expect(plain.text()).toBe("+x");
    expect(coloured.text()).toContain("\u001b[");
  });
});
