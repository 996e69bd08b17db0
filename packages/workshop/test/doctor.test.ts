import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";
import { afterAll, describe, expect, test } from "vitest";
import { checkAuthority } from "../src/doctor/certificates.ts";
import { checkLocalhost, checkNetworkVariables, checkState } from "../src/doctor/machine.ts";
import { checkInstall, checkNode } from "../src/doctor/node-and-install.ts";
import { checkPort } from "../src/doctor/ports.ts";
import { checkPrograms } from "../src/doctor/programs.ts";
import { en } from "../src/messages/en.ts";
import { runWorkshop } from "../src/run-workshop.ts";
import { createTestTerminal } from "./tiny-workspace.ts";

const words = en.doctor;
const folder = mkdtempSync(join(tmpdir(), "workshop-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function takenPort(): Promise<{ port: number; free: () => void }> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  return { port: (holder.address() as { port: number }).port, free: () => holder.close() };
}

describe("ports", () => {
  test("a taken port that we need is a FIX with its owner and the option", async () => {
    const { port, free } = await takenPort();
    const finding = await checkPort({ port, option: "--port" }, words);
    expect(finding).toMatchObject({ state: "fix", fix: expect.stringContaining(`--port ${port + 1}`) as string });
    expect(finding.what).toContain(process.platform === "linux" ? `pid ${process.pid}` : String(port));
    expect(await checkPort({ port }, words)).toMatchObject({ state: "note" });
    free();
  });

  test("the command ends with 2 and leads the line with FIX", async () => {
    const { port, free } = await takenPort();
    const terminal = createTestTerminal();
    expect(await runWorkshop(["doctor", "--port", String(port)], terminal)).toBe(2);
    expect(terminal.text()).toMatch(new RegExp(`^FIX\\s+Port ${port} is taken`, "m"));
    free();
  });
});

test("a program that only some cards need is noted when it is missing, with its variable", () => {
  const [redis] = checkPrograms(words, { REDIS_SERVER_PATH: join(folder, "nothing-here") });
  expect(redis).toMatchObject({ state: "note", fix: expect.stringContaining("REDIS_SERVER_PATH") as string });
  expect(checkPrograms(words, { REDIS_SERVER_PATH: process.execPath })[0]).toMatchObject({ state: "ok" });
});

describe("Node and the install", () => {
  test.each([
    ["20.19.0", "ok"],
    ["24.0.0", "ok"],
    ["20.18.9", "fix"],
    ["18.20.0", "fix"],
  ])("Node %s: %s", (version, state) => expect(checkNode(words, version).state).toBe(state));

  test("an install of another lockfile is a FIX", () => {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) writeFileSync(join(folder, file), "x");
    expect(checkInstall(words, folder).state).toBe("note");
    writeFileSync(join(folder, "node_modules/.workshop-installed"), "0000 everything");
    expect(checkInstall(words, folder).state).toBe("fix");
  });
});

describe("the machine", () => {
  test.each([
    [["127.0.0.1"], "ok"],
    [["::1", "127.0.0.1"], "ok"],
    [["::1"], "fix"],
    [["127.0.0.1", "10.0.0.7"], "fix"],
    [[], "fix"],
  ])("localhost as %j: %s", async (addresses, state) => {
    expect((await checkLocalhost(words, async () => addresses)).state).toBe(state);
  });

  test("a state folder that others can read is noted, with the command", () => {
    const state = join(folder, "state");
    expect(checkState(words, state).state).toBe("ok");
    if (process.platform === "win32") return;
    chmodSync(state, 0o755);
    expect(checkState(words, state)).toMatchObject({
      state: "note",
      fix: expect.stringContaining("chmod 700") as string,
    });
  });

  test("a state folder that cannot be written is a FIX", () => {
    writeFileSync(join(folder, "file"), "");
    expect(checkState(words, join(folder, "file/below")).state).toBe("fix");
  });

  test.each([
    [{}, [["network", "ok"]]],
    [{ HTTPS_PROXY: "http://proxy:1" }, [["proxy", "note"]]],
    [{ https_proxy: "http://proxy:1", NODE_USE_ENV_PROXY: "1" }, [["proxy", "fix"]]],
    [{ HTTPS_PROXY: "http://proxy:1", NO_PROXY: "localhost,127.0.0.1" }, [["network", "ok"]]],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: "0" }, [["tls", "fix"]]],
    [{ NODE_EXTRA_CA_CERTS: join(folder, "none.pem") }, [["extra-ca", "fix"]]],
  ])("variables %j", (env, expected) => {
    expect(checkNetworkVariables(words, env).map(({ id, state }) => [id, state])).toEqual(expected);
  });
});

describe("the certificate authority", () => {
  test("in force, not yet, and no more", async () => {
    const keysDirectory = join(folder, "keys");
    const tenant = await startEntra({ port: 0, keysDirectory });
    await tenant.stop();
    const file = join(keysDirectory, "ca.pem");
    const states = (now: string): string[] =>
      checkAuthority(words, file, new Date(now)).map(({ id, state }) => `${id} ${state}`);
    expect(states(new Date().toISOString())).toEqual(["ca ok", "clock ok"]);
    expect(states("2001-01-01")).toEqual(["ca ok", "clock fix"]);
    expect(states("2099-01-01")).toEqual(["ca fix", "clock ok"]);
  });

  test("absent is a note, broken is a FIX", () => {
    expect(checkAuthority(words, join(folder, "none.pem"))).toMatchObject([{ state: "note" }]);
    writeFileSync(join(folder, "broken.pem"), "not a certificate");
    expect(checkAuthority(words, join(folder, "broken.pem"))).toMatchObject([{ state: "fix" }]);
  });
});

test("every FIX says how", async () => {
  const terminal = createTestTerminal();
  await runWorkshop(["doctor", "--json"], terminal);
  const { findings } = JSON.parse(terminal.text()) as { findings: { state: string; fix?: string; id: string }[] };
  expect(findings.length).toBeGreaterThan(10);
  expect(findings.filter(({ state, fix }) => state === "fix" && !fix)).toEqual([]);
});
