import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { freePort, isListening } from "../src/lab/port.ts";

test("nobody is given a port that another was given, though nobody listens there yet", async () => {
  const ports = await Promise.all(Array.from({ length: 40 }, () => freePort()));
  expect(new Set(ports).size).toBe(40);
  expect(ports.every((port) => port >= 10_000 && port < 32_768)).toBe(true);
});

test("a port where somebody listens is left out", async () => {
  const taken = (await freePort()) + 1;
  const server = createServer().listen(taken, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  expect(await isListening(taken)).toBe(true);
  expect(await freePort()).toBe(taken + 1);
});
