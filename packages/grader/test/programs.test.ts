import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicClient } from "@workshop/attacks";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { commandFor, findProgram } from "../src/lab/services/find-program.ts";
import { startRedis } from "../src/lab/services/redis.ts";
import { whyNotPlayed } from "../src/why-not-played.ts";

const folder = mkdtempSync(join(tmpdir(), "workshop-programs-"));
const file = join(folder, process.platform === "win32" ? "redis-server.exe" : "redis-server");
const nothing = join(folder, "nothing-here");
const card = publicClient.firstSignIn;
beforeAll(() => {
  writeFileSync(file, "");
  chmodSync(file, 0o700);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a program is found on the PATH; the chosen path decides, and a wrong one is not replaced by a guess", () => {
  expect(findProgram("redis", { PATH: folder })).toBe(file);
  expect(findProgram("redis", { PATH: folder, REDIS_SERVER_PATH: process.execPath })).toBe(process.execPath);
  expect(findProgram("redis", { PATH: folder, REDIS_SERVER_PATH: nothing })).toBeUndefined();
});

test.each([
  ["linux", "sudo apt-get install redis-server"],
  ["darwin", "brew install redis"],
  ["win32", undefined],
] as const)("on %s the command that brings it is %s", (platform, command) => {
  expect(commandFor("redis", platform)).toBe(command);
});

test("a card is left out when one of the programs it needs is missing, and only then", () => {
  const [here, missing] = [{ PATH: folder }, { REDIS_SERVER_PATH: nothing }];

  expect(whyNotPlayed({ ...card, needs: ["redis"] }, "workshop", here)).toBeUndefined();
  expect(whyNotPlayed({ ...card, needs: ["redis"] }, "workshop", missing)).toEqual({ missing: "redis" });
  expect(whyNotPlayed(card, "workshop", missing)).toBeUndefined();
  expect(whyNotPlayed({ ...card, emulatorOnly: "registersApps" }, "real", here)).toEqual({ reason: "registersApps" });
});

test("a card that did not say what it needs ends as a matter of set-up, with the way out", async () => {
  vi.stubEnv("REDIS_SERVER_PATH", nothing);

  await expect(startRedis(folder)).rejects.toMatchObject({
    code: "set_up",
    message: expect.stringContaining("REDIS_SERVER_PATH"),
  });
});

test("a program that cannot be run is a matter of set-up", async () => {
  vi.stubEnv("REDIS_SERVER_PATH", file);

  await expect(startRedis(folder)).rejects.toMatchObject({ code: "set_up" });
});
