import { beforeAll, describe, expect, test } from "vitest";
import type { Entra } from "@workshop/entra-emulator";
import type { RemoteServer } from "@workshop/attacks";
import { findProgram } from "../src/lab/services/find-program.ts";
import { labOfTests } from "./fixtures/open-lab.ts";

const lab = labOfTests();
let entra: Entra;
beforeAll(async () => void (entra = await lab.startTenant()));

const start = (options = {}) => lab.startRemote({ entra, issuer: "facade", ...options });
const ask = async (server: RemoteServer, path: string) => (await server.send({ path })).json;

describe.skipIf(!findProgram("nginx"))("a real nginx", { timeout: 60_000 }, () => {
  test("requests go in turn to servers that spoke to nobody else, over https on both ways", async () => {
    const port = await lab.freePort();
    const first = await start({ tls: true, publicOrigin: `https://localhost:${port}`, env: { NAME: "first" } });
    const second = await first.another({ env: { NAME: "second" } });
    const proxy = await lab.startReverseProxy({ port, upstreams: [first.origin, second.origin] });

    const names = [await ask(proxy, "/name"), await ask(proxy, "/name")].map(({ name }) => name);

    expect(proxy.origin).toBe(`https://localhost:${port}`);
    expect(names.toSorted()).toEqual(["first", "second"]);
    expect(await lab.lookAtTls(proxy.origin)).toMatchObject({
      certificate: { fingerprint: first.certificate?.fingerprint() },
    });
    await first.kill();
    expect(await ask(proxy, "/name")).toEqual({ name: "second" });
  });

  test("servers hear what a gateway says, and what a card adds or takes away", async () => {
    const server = await start();
    const headers = { "X-Correlation-Id": "fixed", "X-Forwarded-Host": "" };
    const proxy = await lab.startReverseProxy({ upstreams: [server.origin], headers });
    const { host } = new URL(proxy.origin);

    const { json } = await proxy.send({ path: "/headers", headers: { "x-forwarded-for": "203.0.113.7" } });

    expect(json).toMatchObject({
      host,
      "x-forwarded-for": "203.0.113.7, 127.0.0.1",
      "x-forwarded-proto": "https",
      "x-correlation-id": "fixed",
    });
    expect(json).not.toHaveProperty("x-forwarded-host");
  });

  test("without TLS it says so to servers; its log keeps addresses, and what it complained about", async () => {
    const server = await start();
    const proxy = await lab.startReverseProxy({ upstreams: [server.origin], tls: false });
    expect(await ask(proxy, "/headers?canary=1")).toEqual({});
    expect(await ask(proxy, "/headers")).toMatchObject({ "x-forwarded-proto": "http" });
    await server.kill();

    expect((await proxy.send({ path: "/name" })).status).toBe(502);
    await expect.poll(() => proxy.log()).toMatch(/GET \/headers\?canary=1[^]*Connection refused|connect\(\) failed/);
    await proxy.kill();
    expect((await proxy.send({ path: "/name" })).status).toBe(0);
  });
});
