// What exercise 4 does at the door and behind the gate, as one handler of Express.
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { practice } from "./practice.ts";

type Express = typeof import("express");
type Handler = import("express").RequestHandler;
const express = createRequire(import.meta.url)("express") as Express;
const { inTurn } = (await practice("in-turn.ts")) as { inTurn(...handlers: Handler[]): Handler };
const { traceContextOf } = (await practice("audit/trace-context.ts")) as {
  traceContextOf(traceparent: string | undefined): { traceId: string; spanId: string };
};

/** What a server answers whose requests take these steps, and then one more. */
async function answerOf(...handlers: Handler[]): Promise<string> {
  const app = express();
  app.use(inTurn(...handlers), (_req, res) => void res.send(`${String(res.locals["steps"])}, over`));
  const failed: import("express").ErrorRequestHandler = (error: Error, _req, res, _next) =>
    void res.status(500).send(`${String(res.locals["steps"])}, ${error.message}`);
  const server = createServer(app.use(failed)).listen(0, "localhost");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`)).text();
}

const step =
  (name: string): Handler =>
  (_req, res, next) => {
    res.locals["steps"] = [res.locals["steps"], name].filter(Boolean).join(" ");
    next();
  };
const later: Handler = async (_req, _res, next) => {
  await new Promise(setImmediate);
  next();
};

test("one after another, those that take their time too, and then the next of Express", async () => {
  expect(await answerOf(step("one"), later, step("two"))).toBe("one two, over");
  expect(await answerOf()).toBe("undefined, over");
});

test("what is no failure leaves nobody out", async () => {
  const nothing: Handler = (_req, _res, next) => (next as (error: unknown) => void)(null);
  expect(await answerOf(nothing, step("one"), nothing, step("two"))).toBe("one two, over");
});

test("who answers ends it", async () => {
  const answer: Handler = (_req, res) => void res.send("no further");
  expect(await answerOf(step("one"), answer, step("two"))).toBe("no further");
});

test("a failure goes to Express, however it comes, and nobody else has a turn", async () => {
  const failure = new Error("failed");
  const passes: Handler = (_req, _res, next) => next(failure);
  const throws: Handler = () => {
    throw failure;
  };
  const rejects: Handler = () => Promise.reject(failure);
  for (const fails of [passes, throws, rejects]) {
    expect(await answerOf(step("one"), fails, step("two"))).toBe("one, failed");
    expect(await answerOf(step("one"), later, fails, step("two"))).toBe("one, failed");
  }
});

test("names of traces and spans: of their form, and no two alike", () => {
  const all = Array.from({ length: 1_000 }, () => traceContextOf(undefined));

  expect(all.every(({ traceId, spanId }) => /^[\da-f]{32}$/.test(traceId) && /^[\da-f]{16}$/.test(spanId))).toBe(true);
  expect(new Set(all.flatMap(({ traceId, spanId }) => [traceId, spanId])).size).toBe(2_000);
});
