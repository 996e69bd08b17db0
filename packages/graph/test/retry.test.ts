import { describe, expect, it } from "vitest";
import { createGraphClient, getMe, type GraphClientOptions } from "../src/index.ts";
import { politely } from "../src/wait.ts";
import { answerWith, refuseWith, startStandIn } from "./stand-in.ts";

type Answer = Parameters<typeof startStandIn>[0];

const at = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toUTCString();

/** Graph, which refuses some times and then answers; and a client that notes how long it would have waited, and does not wait. */
async function busyGraph(refusals: readonly Answer[], more: Partial<GraphClientOptions> = {}) {
  let turn = 0;
  const graph = await startStandIn((request, response) =>
    (refusals[turn++] ?? answerWith({ id: "1" }))(request, response),
  );
  const waits: number[] = [];
  const client = createGraphClient({
    baseUrl: graph.baseUrl,
    getAccessToken: () => Promise.resolve("token"),
    wait(retry, retryAfter) {
      waits.push(politely(retry, retryAfter));
      return 0;
    },
    ...more,
  });
  return { graph, client, waits };
}

describe("a refused call", () => {
  it.each([429, 503, 504])("is repeated after %i, as Graph says", async (status) => {
    const { client, graph, waits } = await busyGraph([refuseWith(status, "Busy", { "retry-after": "7" })]);
    expect(await getMe(client, ["id"])).toEqual({ id: "1" });
    expect(waits).toEqual([7]);
    expect(graph.requests.map(({ headers }) => headers["retry-attempt"])).toEqual([undefined, "1"]);
  });

  it("waits until the date that Graph gives", async () => {
    const { client, waits } = await busyGraph([refuseWith(429, "Busy", { "retry-after": at(5) })]);
    await getMe(client, ["id"]);
    expect(waits[0]).toBeGreaterThan(0);
    expect(waits[0]).toBeLessThanOrEqual(5);
  });

  it("is repeated as often as it was said, and then is what Graph answered last", async () => {
    const busy = refuseWith(429, "Busy", { "retry-after": "0" });
    const { client, graph } = await busyGraph([busy, busy, busy], { maxRetries: 2 });
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "throttled", retryAfter: 0 });
    expect(graph.requests).toHaveLength(3);
  });

  it("is not repeated when it was refused for good", async () => {
    const { client, graph } = await busyGraph([refuseWith(500, "Broken"), refuseWith(403, "No")]);
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "unavailable" });
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "forbidden" });
    expect(graph.requests).toHaveLength(2);
  });

  it("says at once when to come back, when that is too late", async () => {
    const { client, graph } = await busyGraph([refuseWith(503, "Busy", { "retry-after": "60" })], { wait: politely });
    const error = await getMe(client, ["id"]).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "unavailable", retryAfter: 60 });
    expect((error as Error).message).toContain("60 s");
    expect(graph.requests).toHaveLength(1);
  });

  it.each([
    ["post", 429, 2],
    ["post", 503, 1],
    ["patch", 504, 1],
    ["put", 503, 2],
    ["delete", 503, 2],
  ] as const)("%s after %i is sent %i times", async (method, status, times) => {
    const { client, graph } = await busyGraph([refuseWith(status, "Busy")]);
    const request = client.api("/me/messages");
    await (method === "delete" ? request.delete() : request[method]({ x: 1 })).catch(() => undefined);
    expect(graph.requests).toHaveLength(times);
  });

  it("is not repeated when its body was a stream", async () => {
    const { client, graph } = await busyGraph([refuseWith(429, "Busy")]);
    const body = new Blob(["text"]).stream();
    const sent = client.api("/me/drive/root:/x:/content").options({ duplex: "half" });
    await expect(sent.putStream(body)).rejects.toMatchObject({ statusCode: 429 });
    expect(graph.requests).toHaveLength(1);
  });
});

describe("full jitter", () => {
  it("is anything up to a limit that doubles, and no more than half a minute", () => {
    const most = (retry: number) => Math.max(...Array.from({ length: 2_000 }, () => politely(retry, undefined)));
    const least = (retry: number) => Math.min(...Array.from({ length: 2_000 }, () => politely(retry, undefined)));
    for (const [retry, limit] of [
      [1, 2],
      [2, 4],
      [3, 8],
      [9, 30],
    ] as const) {
      expect(most(retry)).toBeLessThanOrEqual(limit);
      expect(most(retry)).toBeGreaterThan(limit * 0.9);
      expect(least(retry)).toBeLessThan(limit * 0.1);
    }
  });
});
