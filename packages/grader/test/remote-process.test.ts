import { beforeAll, describe, expect, test } from "vitest";
import type { Entra } from "@workshop/entra-emulator";
import type { RemoteProcess } from "@workshop/attacks";
import { labOfTests } from "./fixtures/open-lab.ts";

const lab = labOfTests();
let entra: Entra;
beforeAll(async () => void (entra = await lab.startTenant()));

const ask = async (server: RemoteProcess, path: string) => (await server.send({ path })).json;
const start = (options = {}) => lab.startRemote({ entra, issuer: "facade", ...options });

describe("one server, several lives", { timeout: 60_000 }, () => {
  test("killed, it is gone at once; started again, it has its address, its home and its settings", async () => {
    const server = await start({ env: { NAME: "first", KEPT: "1" } });
    await ask(server, "/write");
    const before = server.pid();
    await server.kill();
    expect(server.running()).toBe(false);
    expect((await server.send({ path: "/name" })).status).toBe(0);

    await server.restart({ env: { NAME: "second" } });

    expect(server.pid()).not.toBe(before);
    expect(await ask(server, "/note")).toEqual({ note: "kept" });
    expect(await ask(server, "/environment")).toMatchObject({ NAME: "second", KEPT: "1", PORT: String(server.port) });
    expect(server.stderr()).toBe("first listens\nsecond listens\n");
  });

  test("a restart ends what runs, and keeps what a restart before it set", async () => {
    const server = await start();
    const before = server.pid();
    await server.restart({ env: { NAME: "renamed" } });
    await server.restart();

    expect(server.pid()).not.toBe(before);
    expect(await ask(server, "/name")).toEqual({ name: "renamed" });
  });

  test("what keeps it from coming back is told, and is not what it said in a life before", async () => {
    const server = await start({ env: { NAME: "good" } });
    const failed = await server.restart({ env: { CRASH: "1" } }).catch((error: unknown) => error as Error);

    expect(failed).toMatchObject({ code: "your_code", message: expect.stringContaining("the settings are missing") });
    expect(String(failed)).not.toContain("good listens");
  });
});

test(
  "one that ends by itself is heard of with its last words, and one that we end is not",
  { timeout: 60_000 },
  async () => {
    const [ended, killed, stopped] = await Promise.all([start(), start(), start()]);
    await killed.kill();
    await stopped.terminate();
    await ask(ended, "/end");
    await expect.poll(() => ended.running()).toBe(false);

    await expect.poll(() => lab.ended()).toHaveLength(1);
    const [{ exitCode, words } = { words: "" }] = lab.ended();
    expect(exitCode).toBe(1);
    expect(words).toMatch(/^  Error: the loose end of a request\n.*fixtures\/remote\/server\.ts:\d+/);
  },
);

test("another one has an address and a home of its own, and is told the same", { timeout: 60_000 }, async () => {
  const publicOrigin = `https://localhost:${await lab.freePort()}`;
  const first = await start({ publicOrigin, env: { NAME: "first", KEPT: "1" } });
  const second = await first.another({ env: { NAME: "second" } });

  expect(second.port).not.toBe(first.port);
  expect(second.home).not.toBe(first.home);
  expect(await ask(second, "/environment")).toMatchObject({ NAME: "second", KEPT: "1", BASE_URL: publicOrigin });
  expect(await ask(first, "/environment")).toMatchObject({ NAME: "first", BASE_URL: publicOrigin });
  await first.kill();
  expect(second.running()).toBe(true);
});

describe("over TLS", { timeout: 60_000 }, () => {
  test("it shows the certificate of this machine's tenants, and is called by an https address", async () => {
    const server = await start({ tls: true });

    expect(server.origin).toBe(`https://localhost:${server.port}`);
    expect(await ask(server, "/environment")).toMatchObject({ BASE_URL: server.origin });
    const certificate = { fingerprint: server.certificate?.fingerprint() };
    expect(await lab.lookAtTls(server.origin)).toMatchObject({ opened: true, certificate });
    expect(await lab.lookAtTls(entra.origin)).toMatchObject({ opened: true, certificate });
  });

  test("a renewed certificate lies in the same files, and whoever speaks through the lab trusts it", async () => {
    const server = await start({ tls: true });
    const before = server.certificate?.fingerprint();
    await server.certificate?.renew();
    server.signal("SIGHUP");
    await expect.poll(() => server.stdout()).toContain("renewed");

    const sight = await lab.lookAtTls(server.origin);

    expect(sight).toMatchObject({ certificate: { fingerprint: server.certificate?.fingerprint() } });
    expect(sight).not.toMatchObject({ certificate: { fingerprint: before } });
    expect((await server.send({ path: "/name" })).status).toBe(200);
  });

  test("old versions and plain HTTP are refused, and that is seen", async () => {
    const server = await start({ tls: true });

    expect(await lab.lookAtTls(server.origin, { max: "TLSv1.1" })).toMatchObject({ opened: false });
    expect(await lab.lookAtTls(server.origin, { max: "TLSv1.2" })).toMatchObject({ opened: true, version: "TLSv1.2" });
    expect(await lab.lookAtTls(server.origin)).toMatchObject({ opened: true, version: "TLSv1.3" });
    expect(await lab.speakPlainHttp(server.origin)).toBe("");
    const plain = await start();
    expect(await lab.speakPlainHttp(plain.origin, "/name")).toContain('{"name":""}');
    expect(await lab.lookAtTls(plain.origin)).toMatchObject({ opened: false });
  });
});
