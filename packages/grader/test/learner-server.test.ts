import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LearnerServer } from "@workshop/attacks";
import { connectServer } from "../src/lab/learner-server.ts";
import { spawnServer } from "../src/lab/spawn-server.ts";
import type { EndedServer } from "../src/lab/watch-end.ts";

const echo = join(import.meta.dirname, "fixtures/echo-server.mjs");
let home: string;
let server: LearnerServer | undefined;

let ended: EndedServer[];

const start = async (env: Record<string, string> = {}): Promise<LearnerServer> =>
  (server = await connectServer(spawnServer(echo, home, env), [], (one) => ended.push(one)));

/** Running, and not a zombie that only waits to be collected. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === "linux" && readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

beforeEach(() => {
  ended = [];
  home = mkdtempSync(join(tmpdir(), "workshop-server-"));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(home, { recursive: true });
});

test("a tool is called over real stdio", async () => {
  const { content } = await (await start()).call("pid");

  expect(content[0]).toMatchObject({ type: "text" });
});

test("every line of stdout is kept, messages or not", async () => {
  const { stdout } = await start({ NOISE: "1" });

  expect(stdout()).toContain("hello from the log");
  expect(stdout().some((line) => line.startsWith('{"result"'))).toBe(true);
});

test("no answer in time is told apart from an error result", async () => {
  expect(await (await start()).call("never", { patience: 100 })).toMatchObject({ isError: true, failed: "no answer" });
});

test("a server that does not start is the learner's, with what it said", async () => {
  await expect(start({ CRASH: "1" })).rejects.toMatchObject({
    code: "your_code",
    message: expect.stringContaining("the settings are missing"),
  });
});

test("a server that ends while it is called is heard of", async () => {
  const { failed } = await (await start()).call("end");

  expect(failed).toBe("no answer");
  await expect.poll(() => ended).toEqual([{ exitCode: 7, signal: null, words: "  no more of this" }]);
});

describe("leaving", () => {
  test("a polite server leaves by itself when its client goes", async () => {
    expect(await (await start()).leave()).toEqual({ byItself: true });
    expect(ended).toEqual([]);
  });

  test("one that stays is killed, and that is noticed", { timeout: 30_000 }, async () => {
    const one = await start({ STAY: "1" });
    const pid = Number(/\d+/.exec(JSON.stringify((await one.call("pid")).content))?.[0]);

    expect(await one.leave()).toEqual({ byItself: false });
    expect(isAlive(pid)).toBe(false);
  });

  test("a grade that is killed with -9 takes its servers with it", async () => {
    const holder = spawn(process.execPath, [join(import.meta.dirname, "fixtures/holds-a-server.mjs")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [chunk] = (await once(holder.stdout, "data")) as [Buffer];
    const pid = Number(chunk.toString());
    expect(isAlive(pid)).toBe(true);

    holder.kill("SIGKILL");

    await untilGone(pid);
    expect(isAlive(pid)).toBe(false);
  });
});

test("a server gets a handful of names of our environment, and a home of its own", async () => {
  process.env["CANARY_SECRET"] = "must-not-travel";
  const probe = spawnServer(join(import.meta.dirname, "fixtures/print-environment.mjs"), home, {
    AZURE_CLIENT_ID: "x",
  });
  const [chunk] = (await once(probe.stdout, "data")) as [Buffer];
  delete process.env["CANARY_SECRET"];

  expect(chunk.toString()).not.toContain("must-not-travel");
  expect(JSON.parse(chunk.toString())).toMatchObject({ HOME: home, AZURE_CLIENT_ID: "x" });
});
