import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  createGraphClient,
  getMe,
  type GraphClientOptions,
  GraphRequestError,
  toGraphRequestError,
} from "../src/index.ts";
import { readClaimsChallenge, readRequestId, readRetryAfter } from "../src/response-headers.ts";
import { refuseWith, startStandIn } from "./stand-in.ts";

const TOKEN = "eyJ0eXAi.canary-payload.canary-signature";
const REQUEST_ID = "b31c83fd-944c-4663-aa50-5d9ceb367e19";

type Answer = Parameters<typeof startStandIn>[0];

async function failWith(answer: Answer, options: Partial<GraphClientOptions> = {}): Promise<GraphRequestError> {
  const { baseUrl } = await startStandIn(answer);
  const client = createGraphClient({
    baseUrl,
    getAccessToken: () => Promise.resolve(TOKEN),
    maxRetries: 0,
    ...options,
  });
  const error = await getMe(client, ["id"]).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(GraphRequestError);
  return error as GraphRequestError;
}

/** An address of this machine where nobody listens any more. */
async function findClosedPort(): Promise<URL> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return new URL(`https://localhost:${port}`);
}

const html: Answer = (_request, response) =>
  void response.writeHead(502, { "content-type": "text/html" }).end("<h1>canary-body</h1>");

describe("GraphRequestError", () => {
  it.each<[number, string, GraphRequestError["code"]]>([
    [400, "Request_BadRequest", "bad_request"],
    [401, "InvalidAuthenticationToken", "unauthorized"],
    [403, "Authorization_RequestDenied", "forbidden"],
    [404, "Request_ResourceNotFound", "not_found"],
    [409, "Request_MultipleObjectsWithSameKeyValue", "bad_request"],
    [410, "gone", "not_found"],
    [412, "preconditionFailed", "bad_request"],
    [429, "TooManyRequests", "throttled"],
    [500, "UnknownError", "unavailable"],
    [503, "serviceNotAvailable", "unavailable"],
    [504, "UnknownError", "timeout"],
    [509, "bandwidthLimitExceeded", "unavailable"],
  ])("of status %i %s is %s", async (status, graphCode, code) => {
    expect(await failWith(refuseWith(status, graphCode))).toMatchObject({ code, status, requestId: REQUEST_ID });
  });

  it("says how long to wait, in seconds and in words", async () => {
    const error = await failWith(refuseWith(429, "TooManyRequests", { "retry-after": "17" }));
    expect(error).toMatchObject({ code: "throttled", retryAfter: 17 });
    expect(error.message).toContain("17 s");
    expect((await failWith(refuseWith(429, "TooManyRequests"))).retryAfter).toBeUndefined();
  });

  it("decodes the claims challenge", async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1770000000"}}}';
    const encoded = Buffer.from(claims).toString("base64");
    const challenge = `Bearer realm="", authorization_uri="https://x", error="insufficient_claims", claims="${encoded}"`;
    const error = await failWith(refuseWith(401, "InvalidAuthenticationToken", { "www-authenticate": challenge }));
    expect(error).toMatchObject({ code: "unauthorized", claims });
    expect((await failWith(refuseWith(401, "InvalidAuthenticationToken"))).claims).toBeUndefined();
  });

  it("is made of an answer that is not Graph's", async () => {
    expect(await failWith(html)).toMatchObject({ code: "unavailable", status: 502 });
    const broken: Answer = (_request, response) =>
      void response.writeHead(200, { "content-type": "application/json" }).end("{");
    expect(await failWith(broken)).toMatchObject({ code: "unexpected", status: 200 });
    expect(await failWith((_request, response) => void response.writeHead(204).end())).toMatchObject({
      code: "unexpected",
    });
  });

  it("is a timeout when nothing comes in time, neither the head nor the body", async () => {
    expect(await failWith(() => undefined, { timeout: 100 })).toMatchObject({ code: "timeout", status: undefined });
    const half: Answer = (_request, response) =>
      void response.writeHead(200, { "content-type": "application/json" }).write("{");
    expect(await failWith(half, { timeout: 300 })).toMatchObject({ code: "timeout" });
  });

  it("is network when nobody answers, or the connection breaks", async () => {
    expect(await failWith((request) => request.socket.destroy())).toMatchObject({ code: "network", status: undefined });
    const baseUrl = await findClosedPort();
    const client = createGraphClient({ baseUrl, getAccessToken: () => Promise.resolve(TOKEN) });
    const error = await getMe(client, ["id"]).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "network", cause: { cause: { code: "ECONNREFUSED" } } });
  });

  it.each<[string, Answer]>([
    ["an error of Graph", refuseWith(403, "Authorization_RequestDenied")],
    ["a page of a proxy", html],
    [
      "an answer that repeats the token",
      (request, response) => {
        const message = `canary-body ${request.headers.authorization} ${TOKEN}`;
        const body = JSON.stringify({ error: { code: "InvalidAuthenticationToken", message } });
        response.writeHead(401, { "content-type": "application/json", "request-id": "<script>" }).end(body);
      },
    ],
  ])(
    "has no token and no text of the server in what a user sees, and no token in the log: %s",
    async (_case, answer) => {
      const error = await failWith(answer);
      expect(error.message).not.toContain("canary");
      const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify([error, error.cause]);
      expect(everything).not.toMatch(/canary-payload|canary-signature|Bearer eyJ/i);
      expect(everything).not.toContain("<script>");
    },
  );
});

describe("toGraphRequestError", () => {
  it("sorts what the client itself throws, for calls other than ours", async () => {
    const { baseUrl } = await startStandIn(refuseWith(404, "Request_ResourceNotFound"));
    const client = createGraphClient({ baseUrl, getAccessToken: () => Promise.resolve(TOKEN) });
    const thrown = await client
      .api("/users/nobody")
      .get()
      .catch((error: unknown) => error);
    expect(toGraphRequestError(thrown)).toMatchObject({ code: "not_found", requestId: REQUEST_ID });
    const slow = await startStandIn(() => undefined);
    const hasty = createGraphClient({ ...slow, getAccessToken: () => Promise.resolve(TOKEN), timeout: 50 });
    const late = await hasty
      .api("/me")
      .get()
      .catch((error: unknown) => error);
    expect(toGraphRequestError(late)).toMatchObject({ code: "timeout" });
  });

  it("leaves its own alone and takes anything", () => {
    const error = new GraphRequestError("forbidden");
    expect(toGraphRequestError(error)).toBe(error);
    for (const thrown of [undefined, null, "text", 42, {}, new Error("x")]) {
      expect(toGraphRequestError(thrown).code).toBe("unexpected");
    }
  });
});

describe("response headers", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  it.each([
    ["120", 120],
    ["0", 0],
    ["1.2", 2],
    ["Thu, 01 Jan 2026 00:01:30 GMT", 90],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
  ])("Retry-After %j is %j", (value, seconds) => {
    expect(readRetryAfter(new Headers({ "retry-after": value }), now)).toBe(seconds);
  });

  it.each([
    'Bearer error="invalid_token"',
    'Bearer error="insufficient_claims"',
    'Bearer error="insufficient_claims", claims="%%%"',
  ])("%s has no claims", (challenge) => {
    expect(readClaimsChallenge(new Headers({ "www-authenticate": challenge }))).toBeUndefined();
  });

  it("takes a request id from the header when the body has none, and only an id", () => {
    expect(readRequestId(null, new Headers({ "request-id": REQUEST_ID }))).toBe(REQUEST_ID);
    expect(readRequestId("<b>x</b>", undefined)).toBeUndefined();
  });
});
