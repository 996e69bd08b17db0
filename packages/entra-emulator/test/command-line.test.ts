import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runEmulator, startedAt } from "./support/command.ts";

const folder = mkdtempSync(join(tmpdir(), "emulator-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keys = process.env.TEST_KEYS_DIRECTORY ?? "";
const options = (name: string) => ["--state", join(folder, name), "--keys", keys];

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 0],
] as const)("%s stops it with %i", async (signal, code) => {
  const command = runEmulator("--port", "0", "--json", ...options(signal));
  await startedAt(command);
  command.child.kill(signal);
  expect(await command.ended).toEqual([code, null]);
  expect(command.stderr()).toBe("");
});

test("a taken port is named, with exit code 2", async () => {
  const first = runEmulator("--port", "0", "--json", ...options("first"));
  const { port } = await startedAt(first);
  const second = runEmulator("--port", String(port), ...options("second"));
  expect(await second.ended).toEqual([2, null]);
  expect(second.stderr()).toContain(`Port ${port} is taken`);
  first.child.kill("SIGTERM");
  await first.ended;
});

test.each([[["--nonsense"]], [["--port", "many"]], [["extra"]]])("%j is refused with exit code 2", async (args) => {
  const command = runEmulator(...args);
  expect(await command.ended).toEqual([2, null]);
  expect(command.stderr()).toMatch(/--/);
  expect(command.stderr()).not.toMatch(/\n\s+at /);
});
