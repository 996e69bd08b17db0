import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createGraphClient, getMe, GraphMemory, type OwnMemory } from "../src/index.ts";
import { answerWith, refuseWith, startStandIn } from "./stand-in.ts";

const HOUR = 3_600_000;
type Answer = Parameters<typeof startStandIn>[0];

/** Graph, which answers with the token that came: whose answer is it? */
const whoAsks: Answer = (request, response) => answerWith({ id: request.headers.authorization })(request, response);

async function graphWith(answer: Answer) {
  const graph = await startStandIn(answer);
  const as = (token: string, memory: OwnMemory) =>
    createGraphClient({ baseUrl: graph.baseUrl, getAccessToken: () => Promise.resolve(token), memory });
  return { graph, as };
}

const withEtag =
  (etag: () => string): Answer =>
  (request, response) => {
    const same = request.headers["if-none-match"] === etag();
    response.writeHead(same ? 304 : 200, { etag: etag(), "content-type": "application/json" });
    response.end(same ? undefined : JSON.stringify({ id: etag() }));
  };

describe("answers", () => {
  it("are given again, to their owner and nobody else", async () => {
    const { graph, as } = await graphWith(whoAsks);
    const memory = new GraphMemory({ fresh: HOUR });
    const ask = (who: string) => getMe(as(who, memory.of(who)), ["id"]);
    expect([await ask("ada"), await ask("ada"), await ask("grace")]).toEqual([
      { id: "Bearer ada" },
      { id: "Bearer ada" },
      { id: "Bearer grace" },
    ]);
    expect(graph.requests).toHaveLength(2);
  });

  it("are told apart by what was selected, and by headers that change them", async () => {
    const { graph, as } = await graphWith(whoAsks);
    const client = as("ada", new GraphMemory({ fresh: HOUR }).of("ada"));
    await getMe(client, ["id"]);
    await getMe(client, ["id", "mail"]);
    await client.api("/me").select("id").header("prefer", "x").get();
    await client.api("/me").select("id").header("cache-control", "no-cache").get();
    expect(graph.requests).toHaveLength(4);
  });

  it("need a token all the same", async () => {
    const { graph, as } = await graphWith(whoAsks);
    const own = new GraphMemory({ fresh: HOUR }).of("ada");
    await getMe(as("ada", own), ["id"]);
    const error = new Error("The sign-in is over.");
    const later = createGraphClient({
      baseUrl: graph.baseUrl,
      getAccessToken: () => Promise.reject(error),
      memory: own,
    });
    await expect(getMe(later, ["id"])).rejects.toBe(error);
  });

  it("that are no longer fresh are asked for anew", async () => {
    const { graph, as } = await graphWith(whoAsks);
    const client = as("ada", new GraphMemory({ fresh: 0 }).of("ada"));
    await getMe(client, ["id"]);
    await getMe(client, ["id"]);
    expect(graph.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
  });

  it("with an ETag are asked for by it", async () => {
    let etag = 'W/"1"';
    const { graph, as } = await graphWith(withEtag(() => etag));
    const client = as("ada", new GraphMemory({ fresh: 0 }).of("ada"));
    const seen = [await getMe(client, ["id"]), await getMe(client, ["id"])];
    etag = 'W/"2"';
    seen.push(await getMe(client, ["id"]));
    expect(seen.map(({ id }) => id)).toEqual(['W/"1"', 'W/"1"', 'W/"2"']);
    expect(graph.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, 'W/"1"', 'W/"1"']);
  });

  it.each<[string, Answer]>([
    ["a refusal", refuseWith(404, "Nothing")],
    [
      "what Graph forbids to keep",
      (_request, response) =>
        void response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" }).end("{}"),
    ],
    ["what is very large", answerWith({ id: "x".repeat(200_000) })],
  ])("are not kept: %s", async (_what, answer) => {
    const { graph, as } = await graphWith(answer);
    const client = as("ada", new GraphMemory({ fresh: HOUR }).of("ada"));
    await getMe(client, ["id"]).catch(() => undefined);
    await getMe(client, ["id"]).catch(() => undefined);
    expect(graph.requests).toHaveLength(2);
  });

  it.each<[string, (client: ReturnType<typeof createGraphClient>, own: GraphMemory) => unknown]>([
    ["a write", (client) => client.api("/me").patch({ jobTitle: "x" })],
    ["forget", (_client, memory) => memory.forget("ada")],
  ])("are gone after %s", async (_what, end) => {
    const { graph, as } = await graphWith(whoAsks);
    const memory = new GraphMemory({ fresh: HOUR });
    await getMe(as("ada", memory.of("ada")), ["id"]);
    await end(as("ada", memory.of("ada")), memory);
    await getMe(as("ada", memory.of("ada")), ["id"]);
    expect(graph.requests.filter(({ method }) => method === "GET")).toHaveLength(2);
  });

  it("are gone after Graph refused the token", async () => {
    let refuses = false;
    const { graph, as } = await graphWith((request, response) =>
      (refuses ? refuseWith(401, "InvalidAuthenticationToken") : whoAsks)(request, response),
    );
    const client = as("ada", new GraphMemory({ fresh: HOUR }).of("ada"));
    await getMe(client, ["id"]);
    refuses = true;
    await expect(getMe(client, ["mail"])).rejects.toMatchObject({ code: "unauthorized" });
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "unauthorized" });
    expect(graph.requests).toHaveLength(3);
  });

  it("have an end: owners and answers that are too many push the oldest out", async () => {
    const { graph, as } = await graphWith(whoAsks);
    const memory = new GraphMemory({ fresh: HOUR, capacity: 2 });
    for (const who of ["ada", "grace", "alan", "grace", "ada"]) await getMe(as(who, memory.of(who)), ["id"]);
    expect(graph.requests).toHaveLength(4);
    const client = as("ada", memory.of("ada"));
    const ask = (top: number) => client.api("/me/messages").top(top).get() as Promise<unknown>;
    for (let top = 1; top <= 21; top += 1) await ask(top);
    await ask(21);
    await ask(1);
    expect(graph.requests).toHaveLength(4 + 22);
  });
});

describe("a pause", () => {
  it("that Graph demands is kept, for the one whom it told", async () => {
    const { graph, as } = await graphWith(refuseWith(429, "TooManyRequests", { "retry-after": "60" }));
    const memory = new GraphMemory({ fresh: HOUR });
    const ask = (who: string) => getMe(as(who, memory.of(who)), ["id"]).catch((error: unknown) => error);
    expect(await ask("ada")).toMatchObject({ code: "throttled", status: 429, retryAfter: 60 });
    expect(await ask("ada")).toMatchObject({ code: "throttled", status: 429 });
    expect(graph.requests).toHaveLength(1);
    await ask("grace");
    expect(graph.requests).toHaveLength(2);
  });

  it("is over when it is over", async () => {
    let turn = 0;
    const { as } = await graphWith((request, response) =>
      (turn++ === 0 ? refuseWith(503, "Busy", { "retry-after": "60" }) : whoAsks)(request, response),
    );
    const client = as("ada", new GraphMemory({ fresh: HOUR }).of("ada"));
    await expect(getMe(client, ["id"])).rejects.toMatchObject({ code: "unavailable", retryAfter: 60 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await getMe(client, ["id"])).toEqual({ id: "Bearer ada" });
  });

  it("does not keep fresh answers back", async () => {
    let refuses = false;
    const { as } = await graphWith((request, response) =>
      (refuses ? refuseWith(429, "Busy", { "retry-after": "60" }) : whoAsks)(request, response),
    );
    const client = as("ada", new GraphMemory({ fresh: HOUR }).of("ada"));
    await getMe(client, ["id"]);
    refuses = true;
    await expect(getMe(client, ["mail"])).rejects.toMatchObject({ code: "throttled" });
    expect(await getMe(client, ["id"])).toEqual({ id: "Bearer ada" });
  });
});
