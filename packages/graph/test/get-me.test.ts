import { describe, expect, it } from "vitest";
import { createGraphClient, getMe, GraphBaseUrlError } from "../src/index.ts";
import { answerWith, refuseWith, startStandIn, type StandIn } from "./stand-in.ts";

const TOKEN = "canary-access-token";
const clientOf = ({ baseUrl }: Pick<StandIn, "baseUrl">, more: object = {}) =>
  createGraphClient({ baseUrl, getAccessToken: () => Promise.resolve(TOKEN), ...more });

describe("getMe", () => {
  it("asks for the selected members with the token", async () => {
    const graph = await startStandIn(answerWith({ displayName: "Ada" }));
    await getMe(clientOf(graph), ["displayName", "mail"]);
    expect(graph.requests).toHaveLength(1);
    expect(graph.requests[0]).toMatchObject({
      url: "/v1.0/me?$select=displayName,mail",
      method: "GET",
      headers: { authorization: `Bearer ${TOKEN}` },
    });
  });

  it("returns the selected members only, whatever the server sends", async () => {
    const sent = {
      "@odata.context": "x",
      displayName: "Ada",
      mail: null,
      mobilePhone: "+1 canary",
      __proto__: { x: 1 },
    };
    const graph = await startStandIn(answerWith(sent));
    const user = await getMe(clientOf(graph), ["displayName", "mail", "jobTitle"]);
    expect(user).toStrictEqual({ displayName: "Ada", mail: null });
    // @ts-expect-error not selected, so not in the type
    expect(user.mobilePhone).toBeUndefined();
  });

  it("keeps a path in front, such as that of a gateway", async () => {
    const graph = await startStandIn(answerWith({}));
    await getMe(clientOf({ baseUrl: new URL("/graph/", graph.baseUrl) }), ["id"]);
    expect(graph.requests[0]?.url).toBe("/graph/v1.0/me?$select=id");
  });

  it.each([[[]], [["displayName&$expand=manager"]], [["a,b"]]])("sends nothing for the select %j", async (select) => {
    const graph = await startStandIn(answerWith({}));
    await expect(getMe(clientOf(graph), select as ["id"])).rejects.toMatchObject({
      code: "bad_request",
      status: undefined,
    });
    expect(graph.requests).toEqual([]);
  });

  it("hands on the error of getAccessToken as it is", async () => {
    const graph = await startStandIn(answerWith({}));
    const error = new Error("The user closed the page.");
    const client = clientOf(graph, { getAccessToken: () => Promise.reject(error) });
    await expect(getMe(client, ["id"])).rejects.toBe(error);
    expect(graph.requests).toEqual([]);
  });

  it("stops with the reason of the caller's signal, before and during the call", async () => {
    const stop = new AbortController();
    const graph = await startStandIn(() => stop.abort(reason));
    const reason = new Error("The client went away.");
    await expect(getMe(clientOf(graph), ["id"], stop.signal)).rejects.toBe(reason);
    await expect(getMe(clientOf(graph), ["id"], stop.signal)).rejects.toBe(reason);
    expect(graph.requests).toHaveLength(1);
  });

  it("stops a waiting retry, too", async () => {
    const stop = new AbortController();
    const graph = await startStandIn((request, response) => {
      refuseWith(429, "TooManyRequests", { "retry-after": "45" })(request, response);
      setTimeout(() => stop.abort(), 50);
    });
    await expect(getMe(clientOf(graph, { timeout: 60_000 }), ["id"], stop.signal)).rejects.toThrow("aborted");
    expect(graph.requests).toHaveLength(1);
  });

  it("does not carry the token to another origin", async () => {
    const elsewhere = await startStandIn(answerWith({ displayName: "Mallory" }));
    const graph = await startStandIn((_request, response) => {
      response.writeHead(302, { location: `https://127.0.0.1:${elsewhere.baseUrl.port}/v1.0/me` }).end();
    });
    await getMe(clientOf(graph), ["displayName"]).catch(() => undefined);
    expect(elsewhere.requests.map(({ headers }) => headers.authorization)).not.toContain(`Bearer ${TOKEN}`);
  });
});

describe("createGraphClient", () => {
  it.each(["http://localhost:8443", "https://[::1]:8443"])(
    "refuses %s, for which the client would leave the token out",
    (url) => {
      expect(() => clientOf({ baseUrl: new URL(url) })).toThrow(GraphBaseUrlError);
    },
  );

  it("repeats a throttled call after the time that Graph says", async () => {
    let turn = 0;
    const graph = await startStandIn((request, response) => {
      const answer =
        turn++ === 0 ? refuseWith(429, "TooManyRequests", { "retry-after": "1" }) : answerWith({ id: "1" });
      answer(request, response);
    });
    expect(await getMe(clientOf(graph), ["id"])).toEqual({ id: "1" });
    expect(graph.requests.map(({ headers }) => headers["retry-attempt"])).toEqual([undefined, "1"]);
  });

  it("does not repeat when told not to, or when the answer could not come in time", async () => {
    const graph = await startStandIn(refuseWith(429, "TooManyRequests", { "retry-after": "60" }));
    await expect(getMe(clientOf(graph), ["id"])).rejects.toMatchObject({ code: "throttled", retryAfter: 60 });
    const soon = await startStandIn(refuseWith(503, "serviceNotAvailable", { "retry-after": "0" }));
    await expect(getMe(clientOf(soon, { maxRetries: 0 }), ["id"])).rejects.toMatchObject({ code: "unavailable" });
    expect([graph.requests.length, soon.requests.length]).toEqual([1, 1]);
  });

  it("does not repeat a POST that may have been carried out", async () => {
    const graph = await startStandIn(refuseWith(503, "serviceNotAvailable", { "retry-after": "0" }));
    await expect(clientOf(graph).api("/me/sendMail").post({})).rejects.toMatchObject({ statusCode: 503 });
    expect(graph.requests).toHaveLength(1);
  });

  it("counts the deadline from when the token is there", async () => {
    const graph = await startStandIn(answerWith({ id: "1" }));
    const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 600, TOKEN));
    expect(await getMe(clientOf(graph, { getAccessToken: slow, timeout: 500 }), ["id"])).toEqual({ id: "1" });
  });
});
