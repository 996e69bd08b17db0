import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let folder: string;
let readProgress: typeof import("../src/progress.ts").readProgress;
let updateProgress: typeof import("../src/progress.ts").updateProgress;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "workshop-progress-"));
  vi.stubEnv("WORKSHOP_STATE_DIR", folder);
  vi.resetModules();
  ({ readProgress, updateProgress } = await import("../src/progress.ts"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("what is written is read again, by its owner only", () => {
  updateProgress((progress) => ({
    ...progress,
    exercises: { "02": { cards: { "ENTRA-2.01": "held" }, hints: { "1": 2 } } },
  }));

  expect(readProgress().exercises["02"]?.hints).toEqual({ "1": 2 });
  if (process.platform !== "win32") expect(statSync(join(folder, "progress.json")).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(["progress.json"]);
});

test("a damaged file is set aside, not lost, and counts as empty", () => {
  writeFileSync(join(folder, "progress.json"), '{"version":1,"exer');

  expect(readProgress()).toEqual({ version: 1, exercises: {} });
  const aside = readdirSync(folder).find((name) => name.includes("unreadable")) ?? "";
  expect(readFileSync(join(folder, aside), "utf8")).toBe('{"version":1,"exer');
});
