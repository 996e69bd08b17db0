import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTemporaryFolder } from "../src/lab/temporary-folders.ts";

/** Above every pid an operating system gives out. */
const NOBODY = 999_999_999;
let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "workshop-tmp-"));
});
afterEach(() => rmSync(parent, { recursive: true }));

test("homes are apart, owner-only, and copies are copies", () => {
  const { make, dispose } = createTemporaryFolder(parent);
  const first = make();
  writeFileSync(join(first, "token"), "x");
  const second = make(first);
  writeFileSync(join(first, "token"), "y");

  expect(existsSync(join(second, "token"))).toBe(true);
  expect(statSync(first).mode & 0o077).toBe(process.platform === "win32" ? 0o066 : 0);
  dispose();
  expect(readdirSync(parent)).toEqual([]);
});

test("what a killed grade left is swept away, what a running one uses is not", () => {
  mkdirSync(join(parent, `grade-${NOBODY}-0123abcd`));
  mkdirSync(join(parent, `mistakes-orphans-${NOBODY}`));
  mkdirSync(join(parent, `grade-${process.pid}-0123abcd`));
  const { dispose } = createTemporaryFolder(parent);
  dispose();

  expect(readdirSync(parent)).toEqual([`grade-${process.pid}-0123abcd`]);
});
