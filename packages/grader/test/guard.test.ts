import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findProgram } from "../src/lab/services/find-program.ts";

let folder: string;
let pid = Number.NaN;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "workshop-guard-"))));
afterEach(() => {
  // What these tests find left over must not stay so.
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

const fixture = join(import.meta.dirname, "fixtures/holds-a-redis.mjs");

/** Running, and not a zombie that only waits to be collected. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === "linux" && readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
  } catch {
    return false;
  }
}

async function firstNumber(stream: NodeJS.ReadableStream): Promise<number> {
  const [chunk] = (await Promise.race([once(stream, "data"), once(stream, "end")])) as [Buffer?];
  return Number(chunk);
}

describe.skipIf(!findProgram("redis"))("a program of the lab ends with the grade", { timeout: 60_000 }, () => {
  test.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)("that ends by %s", async (signal) => {
    const holder = spawn(process.execPath, [fixture, folder], { stdio: ["ignore", "pipe", "inherit"] });
    pid = await firstNumber(holder.stdout);
    expect(isAlive(pid)).toBe(true);

    holder.kill(signal);

    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });

  test("whose thread is stopped", async () => {
    const holder = new Worker(fixture, { argv: [folder], stdout: true });
    pid = await firstNumber(holder.stdout);
    expect(isAlive(pid)).toBe(true);

    await holder.terminate();

    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });
});
