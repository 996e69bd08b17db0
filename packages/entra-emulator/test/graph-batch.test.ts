// `$batch`: many calls in one, each with its own answer.
import { expect, test } from "vitest";
import { asking, directoryToken, graphClient } from "./support/graph.ts";
import { ada, apps, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const token = await directoryToken(tenant);
const graph = graphClient(tenant, token);
const ask = asking(tenant, token);

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Record<string, unknown>;
}

async function batch(requests: object[]): Promise<Record<string, Part>> {
  const { responses } = (await graph.api("/$batch").post({ requests })) as { responses: Part[] };
  return Object.fromEntries(responses.map((part) => [part.id, part]));
}

test("parts answer for themselves: read, made, refused", async () => {
  const parts = await batch([
    { id: "1", method: "GET", url: "/me?$select=id" },
    {
      id: "2",
      method: "POST",
      url: "/applications",
      headers: { "Content-Type": "application/json" },
      body: { displayName: "In a batch" },
    },
    { id: "3", method: "GET", url: "applications/nothing" },
    { id: "4", method: "GET", url: "/users/$count", headers: { ConsistencyLevel: "eventual" } },
  ]);
  expect(parts).toMatchObject({
    1: { status: 200, body: { id: expect.any(String) }, headers: { "Content-Type": expect.stringContaining("json") } },
    2: { status: 201, body: { displayName: "In a batch" }, headers: { Location: expect.any(String) } },
    3: { status: 404, body: { error: { code: "Request_ResourceNotFound", innerError: expect.any(Object) } } },
    4: { status: 200, headers: { "Content-Type": "text/plain" } },
  });
});

test("what depends on a failed part is not made", async () => {
  const made = { displayName: "Never made" };
  const headers = { "content-type": "application/json" };
  const parts = await batch([
    { id: "a", method: "GET", url: "/applications/nothing" },
    { id: "b", method: "POST", url: "/applications", body: made, headers, dependsOn: ["a"] },
    { id: "c", method: "GET", url: "/me", dependsOn: ["b"] },
  ]);
  expect([parts.b?.status, parts.c?.status]).toEqual([424, 424]);
  const { value } = await graph.api("/applications").filter("displayName eq 'Never made'").get();
  expect(value).toEqual([]);
});

test("a fault meets one part, with its Retry-After inside", async () => {
  tenant.entra.faults.graph({ status: 429, retryAfter: 7, path: "/me" });
  const parts = await batch(["1", "2"].map((id) => ({ id, method: "GET", url: "/me" })));
  expect(parts).toMatchObject({
    1: { status: 429, headers: { "Retry-After": "7" }, body: { error: { code: "TooManyRequests" } } },
    2: { status: 200 },
  });
});

test("each part needs its own permission", async () => {
  const asAda = asking(tenant, await directoryToken(tenant, ada));
  const requests = [{ id: "1", method: "DELETE", url: `/applications/${apps.daemon.id}` }];
  const { status, json } = await asAda("POST", "/$batch", { requests });
  expect({ status, json }).toMatchObject({ status: 200, json: { responses: [{ status: 403 }] } });
});

test.each<[string, unknown]>([
  ["nothing", {}],
  ["an empty list", { requests: [] }],
  ["21 calls", { requests: Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: "GET", url: "/me" })) }],
  ["an id twice", { requests: [1, 1].map((id) => ({ id: String(id), method: "GET", url: "/me" })) }],
  ["no url", { requests: [{ id: "1", method: "GET" }] }],
  ["a dependency that is not there", { requests: [{ id: "1", method: "GET", url: "/me", dependsOn: ["2"] }] }],
  ["a batch", { requests: [{ id: "1", method: "POST", url: "/$batch", body: { requests: [] } }] }],
])("refused: %s", async (_, body) => {
  const { status, json } = await ask("POST", "/$batch", body);
  expect({ status, error: json.error }).toMatchObject({ status: 400, error: { code: "BadRequest" } });
});
