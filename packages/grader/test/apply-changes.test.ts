import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyChanges } from "../src/answer/apply-changes.ts";

let solution: string;
let folder: string;

function write(path: string, content: unknown): void {
  const file = join(solution, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
}

beforeEach(() => {
  solution = mkdtempSync(join(tmpdir(), "workshop-changes-"));
  folder = join(solution, "out");
  write("out/server.ts", "one two three");
});
afterEach(() => rmSync(solution, { recursive: true }));

test("an edit replaces the named words", () => {
  write("mistakes/a/mistake.json", { edits: [{ file: "server.ts", find: "two", replace: "2$&" }] });
  applyChanges(solution, "mistakes/a", folder);

  expect(readFileSync(join(folder, "server.ts"), "utf8")).toBe("one 2$& three");
});

test("a whole file lies beside it, and a mistake may start from another answer", () => {
  write("alternatives/b/server.ts", "four five");
  write("mistakes/c/mistake.json", {
    on: "alternatives/b",
    edits: [{ file: "server.ts", find: "five", replace: "5" }],
  });
  applyChanges(solution, "mistakes/c", folder);

  expect(readFileSync(join(folder, "server.ts"), "utf8")).toBe("four 5");
});

test.each(["seven", "o"])("an edit that does not fit exactly once is refused: %s", (find) => {
  write("mistakes/d/mistake.json", { edits: [{ file: "server.ts", find, replace: "" }] });

  expect(() => applyChanges(solution, "mistakes/d", folder)).toThrow(/fits \d times/);
});
