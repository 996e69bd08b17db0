import { confidentialClient, ControlFailed, type RemoteServer, strangeTarget } from "@workshop/attacks";
import { openWire, type Wire } from "@workshop/grader";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Clock, paceServer } from "../src/attack/paced-server.ts";
import { strikeServer } from "../src/attack/strike-server.ts";
import { startTinyTarget, type TinyTarget, TOKEN } from "./tiny-target.ts";

const { signal } = new AbortController();
let target: TinyTarget;
let wire: Wire;

beforeEach(async () => {
  target = await startTinyTarget();
  wire = openWire(target.url);
});
afterEach(async () => {
  await wire.stop();
  await target.stop();
});

/** A clock that stands still until somebody waits. */
function createClock(): Clock & { time(): number } {
  let time = 0;
  return {
    now: () => time,
    time: () => time,
    wait: async (length) => void (time += length),
  };
}

const send = (server: RemoteServer, times: number) => Promise.all(Array.from({ length: times }, () => server.send()));

test("another machine gets five requests a second", async () => {
  const clock = createClock();
  const server = paceServer(wire, { perSecond: 5, most: 100, signal, clock });
  for (let count = 0; count < 11; count++) await server.send();
  expect(clock.time()).toBe(2000);
});

test("the budget is the end", async () => {
  const server = paceServer(wire, { most: 3, signal });
  await send(server, 3);
  await expect(server.send()).rejects.toThrow(ControlFailed);
  expect(target.seen).toHaveLength(3);
});

test.each(["//evil.example/mcp", "https://evil.example/mcp", "http://localhost:1/mcp"])(
  "a request that would leave the server is not sent: %s",
  async (path) => {
    const server = paceServer(wire, { most: 3, signal });
    await expect(server.send({ path, token: TOKEN })).rejects.toThrow(ControlFailed);
    expect(target.seen).toEqual([]);
  },
);

test("nothing is sent after Ctrl-C", async () => {
  const server = paceServer(wire, { most: 3, signal: AbortSignal.abort() });
  await expect(server.send()).rejects.toThrow("aborted");
  expect(target.seen).toEqual([]);
});

describe("a server of another machine", () => {
  test("gets no huge body, no broken one, and no token in its address", async () => {
    const cards = Object.values(confidentialClient).filter(({ anywhere }) => anywhere);
    const struck = await strikeServer(strangeTarget(wire, TOKEN), cards, {
      door: { takesToken: true, status: 200 },
      foreign: true,
      onStruck: () => {},
    });
    const spared = struck.filter((one) => one.state === "not-tried" && one.because.kind === "onlyHere");
    expect(spared.map(({ card }) => card.id)).toEqual(
      expect.arrayContaining(["ENTRA-3.06", "ENTRA-3.49", "ENTRA-3.50", "ENTRA-3.53", "ENTRA-3.56"]),
    );
    expect(target.seen.length).toBeGreaterThan(30);
    expect(target.seen.filter(({ url }) => url.includes(TOKEN))).toEqual([]);
    expect(Math.max(...target.seen.map(({ bytes }) => bytes))).toBeLessThan(10_000);
  });
});
