import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Collector } from "@workshop/attacks";
import { startCollector } from "../src/lab/services/collector.ts";

let collector: Collector;
beforeEach(async () => void (collector = await startCollector()));
afterEach(() => collector.stop());

const JSON_TYPE = { "content-type": "application/json" };
const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) =>
  fetch(collector.url + path, { method: "POST", body, headers });

test("exports in JSON are kept and read", async () => {
  const answer = await post("/v1/logs", '{"resourceLogs":[]}', { ...JSON_TYPE, "x-tenant": "contoso" });

  expect([answer.status, await answer.json()]).toEqual([200, {}]);
  expect(collector.exports).toMatchObject([
    { signal: "logs", json: { resourceLogs: [] }, headers: { "x-tenant": "contoso" } },
  ]);
});

test("exports in protobuf are kept as they are, zipped or not, and a canary in them is found", async () => {
  const body = Buffer.from([10, 8, ...Buffer.from("canary-1")]);
  const type = { "content-type": "application/x-protobuf" };
  await post("/v1/traces", body, type);
  const answer = await post("/v1/metrics", gzipSync(body), { ...type, "content-encoding": "gzip" });

  expect([answer.headers.get("content-type"), await answer.text()]).toEqual([type["content-type"], ""]);
  expect(collector.exports.map(({ signal }) => signal)).toEqual(["traces", "metrics"]);
  expect(collector.exports.every((one) => one.body.equals(body))).toBe(true);
  expect(collector.text().match(/canary-1/g)).toHaveLength(2);
});

test.each([
  ["no signal", "/v1/other", "{}", JSON_TYPE, 404],
  ["an encoding that OTLP has not", "/v1/logs", "x", { "content-type": "text/plain" }, 415],
  ["no JSON", "/v1/logs", "{", JSON_TYPE, 400],
  ["not zipped", "/v1/logs", "{}", { ...JSON_TYPE, "content-encoding": "gzip" }, 400],
])("%s is refused and not kept", async (_what, path, body, headers, status) => {
  expect((await post(path, body, headers)).status).toBe(status);
  expect(collector.exports).toEqual([]);
});

test("it refuses, and what it refused is counted but not kept", async () => {
  collector.become("refuses");
  const answer = await post("/v1/logs", '{"canary":1}');

  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  expect([collector.attempts(), collector.exports, collector.text()]).toEqual([1, [], '{"canary":1}']);
});

test("it hangs until it takes again, and then answers who waited", async () => {
  collector.become("hangs");
  let answered = false;
  const waiting = post("/v1/logs", "{}").then((answer) => ((answered = true), answer));
  await expect.poll(() => collector.attempts()).toBe(1);
  expect(answered).toBe(false);
  collector.become("takes");

  expect((await waiting).status).toBe(200);
  expect(collector.exports).toHaveLength(1);
});

test("it breaks: the connection is cut", async () => {
  collector.become("breaks");

  await expect(post("/v1/logs", "{}")).rejects.toThrow("fetch failed");
});

test("it stops, also when somebody waits", async () => {
  collector.become("hangs");
  const waiting = post("/v1/logs", "{}").catch(() => "cut");
  await expect.poll(() => collector.attempts()).toBe(1);
  await collector.stop();

  expect(await waiting).toBe("cut");
  collector = await startCollector();
});
