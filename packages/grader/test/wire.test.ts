import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openWire, type Wire } from "../src/lab/wire.ts";

let server: Server;
let wire: Wire;

async function open(answer: Parameters<typeof createServer>[1]): Promise<void> {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  wire = openWire(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
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

test("a server that always hangs up has not answered", async () => {
  await open((req) => void req.socket.destroy());
  expect((await wire.send()).status).toBe(0);
});
