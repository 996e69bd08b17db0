import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { RemoteProcess } from "@workshop/attacks";
import type { Entra } from "@workshop/entra-emulator";
import { spawnServer } from "../src/lab/spawn-server.ts";
import { labOfTests } from "./fixtures/open-lab.ts";

const HOUR = 3_600;
const lab = labOfTests();
let entra: Entra;
beforeAll(async () => void (entra = await lab.startTenant()));

interface Told {
  readonly dates: readonly number[];
  readonly isDate: boolean;
  readonly stopwatch: number;
  readonly fired: readonly string[];
}
const tell = async (server: RemoteProcess) => (await server.send({ path: "/time" })).json as unknown as Told;
const start = () => lab.startRemote({ entra, issuer: "facade", movableClock: true });
/** Hours that every way of asking for the time is ahead of ours. */
const hoursAhead = ({ dates }: Told) => dates.map((date) => Math.round(Math.abs(date - Date.now()) / (HOUR * 1000)));

test("dates, stopwatch and timers go ahead together; what is not due waits on", { timeout: 60_000 }, async () => {
  const server = await start();
  const before = await tell(server);
  expect(hoursAhead(before)).toEqual([0, 0]);
  expect(before).toMatchObject({ isDate: true, fired: [] });

  await server.moveClock(HOUR);

  await expect.poll(async () => (await tell(server)).fired).toEqual(expect.arrayContaining(["timeout", "sleep"]));
  const after = await tell(server);
  expect(hoursAhead(after)).toEqual([1, 1]);
  expect(after.stopwatch - before.stopwatch).toBeGreaterThanOrEqual(HOUR * 1000);
  expect(after.fired.toSorted()).toEqual(["interval", "refreshed", "sleep", "timeout"]);
});

test("time passes in steps, and a timer that was refreshed begins anew", { timeout: 60_000 }, async () => {
  const server = await start();
  await server.moveClock(HOUR / 2);
  await server.send({ path: "/refresh" });
  await server.moveClock(HOUR / 2);
  await expect.poll(async () => (await tell(server)).fired).toContain("timeout");

  expect((await tell(server)).fired).not.toContain("refreshed");
  await server.moveClock(HOUR / 2);
  await expect.poll(async () => (await tell(server)).fired).toContain("refreshed");
});

test(
  "a moved clock stays moved in the next life, and another process has the same time",
  { timeout: 60_000 },
  async () => {
    const server = await start();
    await server.moveClock(2 * HOUR);
    const second = await server.another();
    await server.restart();

    expect(hoursAhead(await tell(server))).toEqual([2, 2]);
    expect(hoursAhead(await tell(second))).toEqual([2, 2]);
  },
);

test("a program that ends by itself still does", { timeout: 60_000 }, async () => {
  const preload = pathToFileURL(join(import.meta.dirname, "../src/lab/move-clock.mjs")).href;
  const program = join(import.meta.dirname, "fixtures/print-environment.mjs");
  const child = spawnServer(program, import.meta.dirname, {}, preload);

  expect(await once(child, "close")).toEqual([0, null]);
});

test("a clock that was not asked for is left alone", { timeout: 60_000 }, async () => {
  const server = await lab.startRemote({ entra, issuer: "facade" });

  await expect(server.moveClock(HOUR)).rejects.toThrow("movableClock");
  expect(hoursAhead(await tell(server))).toEqual([0, 0]);
});
