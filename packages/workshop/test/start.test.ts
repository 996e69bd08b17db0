import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createTestTerminal } from "./tiny-workspace.ts";

const tiny = await vi.hoisted(async () => (await import("./tiny-workspace.ts")).makeTinyWorkspace());
const { runWorkshop } = await import("../src/run-workshop.ts");
const { freePort } = await import("@workshop/grader");
const { get } = await import("../src/start/probe.ts");
const { takeStartLock } = await import("../src/start/start-lock.ts");

afterAll(() => tiny.remove());

const lockFile = join(tiny.root, ".workshop/start.lock");
const bootScript = join(import.meta.dirname, "../../../run.mjs");

async function ports(): Promise<string[]> {
  return ["--port", String(await freePort()), "--page-port", String(await freePort()), "--no-site"];
}

/** The first JSON value a process prints, when it is complete. */
async function firstJson(child: ChildProcess): Promise<unknown> {
  let text = "";
  for await (const line of createInterface({ input: child.stdout! })) {
    text += line;
    if (line === "}") return JSON.parse(text);
  }
  throw new Error(`no JSON in ${text}`);
}

describe("start --check", () => {
  test("asks each address for real, says so, and leaves nothing running", async () => {
    const terminal = createTestTerminal();
    const chosen = await ports();
    expect(await runWorkshop(["start", "--check", ...chosen], terminal)).toBe(0);
    const lines = terminal.text().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(new RegExp(`^OK\\s+https://localhost:${chosen[1]}/\\s+200 .*openid-configuration`));
    expect(lines[1]).toMatch(new RegExp(`^OK\\s+https://localhost:${chosen[1]}/portal/\\s+200 `));
    expect(lines[2]).toMatch(new RegExp(`^OK\\s+http://localhost:${chosen[3]}/\\s+200 `));
    expect(existsSync(lockFile)).toBe(false);
    await expect(get(`http://localhost:${chosen[3]}/`, undefined)).rejects.toThrow(/ECONNREFUSED|AggregateError/);
  });

  test("--json is one value", async () => {
    const terminal = createTestTerminal();
    await runWorkshop(["start", "--check", "--json", ...(await ports())], terminal);
    expect(JSON.parse(terminal.text())).toMatchObject({ addresses: [{ ok: true }, { ok: true }, { ok: true }] });
  });

  test.each([
    ["--port", "--page-port"],
    ["--page-port", "--port"],
  ])("a taken %s is named with its owner and the option", async (option, other) => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    const terminal = createTestTerminal();
    expect(await runWorkshop(["start", option, String(port), other, String(await freePort())], terminal)).toBe(2);
    expect(terminal.errors()).toContain(`${option} ${port + 1}`);
    expect(terminal.errors()).toContain(process.platform === "linux" ? `pid ${process.pid}` : String(port));
    expect(existsSync(lockFile)).toBe(false);
    holder.close();
  });
});

describe("a running workshop", () => {
  test("answers, refuses a second start, stops cleanly on Ctrl-C", async () => {
    const chosen = await ports();
    const child = spawn(process.execPath, [bootScript, "workshop", "start", "--json", ...chosen], {
      env: { ...process.env, WORKSHOP_ROOT: tiny.root },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const closed = once(child, "close");
    const { page, caFile, pid } = (await firstJson(child)) as { page: string; caFile: string; pid: number };
    expect(pid).toBe(child.pid);
    const tenant = `https://localhost:${chosen[1]}/common/v2.0/.well-known/openid-configuration`;
    expect((await get(tenant, readFileSync(caFile, "utf8"))).status).toBe(200);
    expect((await get(page, undefined)).body).toContain("<main");

    const [second, checking] = [createTestTerminal(), createTestTerminal()];
    expect(await runWorkshop(["start", ...(await ports())], second)).toBe(2);
    expect(second.errors()).toContain(`pid ${child.pid}`);
    expect(await runWorkshop(["start", "--check", ...(await ports())], checking)).toBe(0);
    expect(checking.text()).toContain(page);

    child.kill("SIGINT");
    expect(await closed).toEqual([0, null]);
    expect(existsSync(lockFile)).toBe(false);
  }, 60_000);
});

describe("the lock", () => {
  test("of a process that is gone is taken over", async () => {
    const gone = spawn(process.execPath, ["-e", "0"]);
    await once(gone, "close");
    mkdirSync(join(tiny.root, ".workshop"), { recursive: true });
    writeFileSync(lockFile, JSON.stringify({ pid: gone.pid, port: 1, pagePort: 2 }));
    const lock = takeStartLock({ port: 3, pagePort: 4 });
    expect(lock.taken).toBe(true);
    if (lock.taken) lock.release();
    expect(existsSync(lockFile)).toBe(false);
  });

  test("that is half written is taken over", () => {
    writeFileSync(lockFile, '{"pid":');
    const lock = takeStartLock({ port: 3, pagePort: 4 });
    expect(lock.taken).toBe(true);
    if (lock.taken) lock.release();
  });

  test("of a living process is respected, and not released by somebody else", () => {
    const lock = takeStartLock({ port: 3, pagePort: 4 });
    expect(takeStartLock({ port: 5, pagePort: 6 })).toEqual({
      taken: false,
      holder: { pid: process.pid, port: 3, pagePort: 4 },
    });
    if (lock.taken) lock.release();
  });
});
