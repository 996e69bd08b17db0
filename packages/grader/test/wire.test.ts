import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openWire, type Wire } from "../src/lab/wire.ts";

let server: Server;
let wire: Wire;

async function open(answer: Parameters<typeof createServer>[1], patience?: number): Promise<void> {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  wire = openWire(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`, undefined, patience);
}

/** A connection is free a moment after its answer. */
async function send(...wanted: Parameters<Wire["send"]>) {
  await wait(10);
  return wire.send(...wanted);
}

afterEach(async () => {
  await wire.stop();
  server.closeAllConnections();
  server.close();
});

test("a connection is kept for the next request", async () => {
  const ports = new Set<number | undefined>();
  await open((req, res) => {
    ports.add(req.socket.remotePort);
    res.end("{}");
  });
  for (const _ of [1, 2, 3]) expect((await send()).status).toBe(200);
  expect(ports.size).toBe(1);
});

test("a server that hangs up a kept connection is asked again on a connection of its own", async () => {
  const asked: string[] = [];
  const ports = new Set<number | undefined>();
  await open((req, res) => {
    asked.push(req.headers.connection ?? "");
    if (ports.has(req.socket.remotePort)) return void req.socket.destroy();
    ports.add(req.socket.remotePort);
    res.end('{"well":true}');
  });
  expect((await send()).json).toEqual({ well: true });
  expect((await send({ method: "POST", json: {} })).json).toEqual({ well: true });
  expect(asked).toEqual(["keep-alive", "keep-alive", "close"]);
});

test("a server that always hangs up has not answered, and is not asked again", async () => {
  let asked = 0;
  await open((req) => {
    asked += 1;
    req.socket.destroy();
  });
  expect((await wire.send()).status).toBe(0);
  expect(asked).toBe(1);
});

/** Milliseconds. */
const SHORT = 100;

test("a server that does not begin to answer, or does not go on, has not answered", async () => {
  await open((req, res) => void (req.url === "/begins" && res.write("{")), SHORT);
  expect((await wire.send()).status).toBe(0);
  expect((await wire.send({ path: "/begins" })).status).toBe(0);
});

test("a stream on which nothing is said is open, until the server ends it", async () => {
  let end = (): void => {};
  await open((_req, res) => {
    res.flushHeaders();
    end = () => void res.end();
  }, SHORT);
  const stream = await wire.openStream({});
  await wait(SHORT * 15);
  expect(stream.ended()).toBe(false);
  end();
  await expect.poll(() => stream.ended()).toBe(true);
});
