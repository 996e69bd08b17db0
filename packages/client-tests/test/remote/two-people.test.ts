// Two people at once on one server, through both generations of the protocol: no answer reaches the other, nothing piles
// up, and no session stays. `npm run load` takes its time.
import { expect, test } from "vitest";
import { type Connected, type Sdk, sdks, secondInEveryMode } from "../mcp/connections.ts";
import { ada, grace, startTenant } from "../support/tenant.ts";
import { enter, providerFor } from "./sign-in.ts";
import { startSolution } from "./solution.ts";

const CALLS_EACH = process.env.npm_lifecycle_event === "load" ? 1_000 : 200;
/** For each person and each generation: 20 connections in all. */
const CLIENTS = 5;
/** The server closes a person's oldest session when there are more than 20. */
const MORE_THAN_ONE_MAY_HAVE = 25;
/** Bytes. A stream that is forgotten at every call (5 KB) is more than that in the long form. */
const GROWTH = 4_000_000;

const entra = await startTenant();
const server = await startSolution(entra, "facade");

/** Some clients of one person with one SDK: they share the sign-in. */
async function clientsOf(sdk: Sdk, user: typeof ada) {
  const provider = providerFor("facade");
  const { redirectToAuthorization } = provider;
  provider.redirectToAuthorization = (url) => {
    url.searchParams.set("scope", "mcp.read mcp.write");
    return redirectToAuthorization(url);
  };
  const first = await enter(sdk, server, provider, user);
  const others = Array.from({ length: CLIENTS - 1 }, () => sdk.connect(server.url, provider));
  const clients = [first, ...(await Promise.all(others))].map((client) => client ?? expect.fail("asked again"));
  return { clients, token: provider.kept?.access_token ?? "" };
}

async function arrive(user: typeof ada) {
  const [old, modern] = await Promise.all([clientsOf(sdks.first, user), clientsOf(secondInEveryMode.pinned, user)]);
  await old.clients[0]?.call("addNote", { text: `a note of ${user.id}` });
  return { user, token: old.token, clients: [...old.clients, ...modern.clients] };
}
type Arrived = Awaited<ReturnType<typeof arrive>>;

/** What a client was told, if it is not its own person's. */
async function callOnce(client: Connected, { id }: typeof ada, turn: number): Promise<string[]> {
  if (turn % 4 === 0) {
    const told = JSON.parse(await client.call("getUserDetails")) as { id: string };
    return told.id === id ? [] : [`getUserDetails of ${id}: ${told.id}`];
  }
  const notes = await client.call("listNotes");
  return notes === JSON.stringify([`a note of ${id}`]) ? [] : [`listNotes of ${id}: ${notes}`];
}

/** All clients of a person take from one heap of calls. @returns what was not theirs */
async function callAll({ user, clients }: Arrived, calls: number): Promise<string[]> {
  let turn = 0;
  const foreign: string[] = [];
  const work = async (client: Connected) => {
    while (turn < calls) foreign.push(...(await callOnce(client, user, (turn += 1))));
  };
  await Promise.all(clients.map(work));
  return foreign;
}

async function statusOf(sessionId: string, token: string): Promise<number> {
  const headers = {
    authorization: `Bearer ${token}`,
    "mcp-session-id": sessionId,
    accept: "application/json, text/event-stream",
    "content-type": "application/json",
  };
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const answer = await fetch(server.url, { method: "POST", headers, body });
  await answer.arrayBuffer();
  return answer.status;
}

test(
  `${CALLS_EACH} calls each at ${4 * CLIENTS} connections: nobody hears what is not theirs, memory is flat, no session stays`,
  async () => {
    const people = await Promise.all([arrive(ada), arrive(grace)]);
    const callWith = (calls: number) => Promise.all(people.map((person) => callAll(person, calls)));
    expect((await callWith(CALLS_EACH / 4)).flat()).toEqual([]);
    const before = await server.heapUsed();
    expect((await callWith(CALLS_EACH)).flat()).toEqual([]);
    expect((await server.heapUsed()) - before, "growth of the heap").toBeLessThan(GROWTH);

    const sessions = people.flatMap(({ clients, token }) =>
      clients.flatMap(({ sessionId }) => (sessionId === undefined ? [] : [{ sessionId, token }])),
    );
    const statuses = () => Promise.all(sessions.map(({ sessionId, token }) => statusOf(sessionId, token)));
    expect(await statuses()).toEqual(Array.from({ length: 2 * CLIENTS }, () => 200));
    await Promise.all(people.flatMap(({ clients }) => clients.map((client) => client.endSession())));
    expect(await statuses()).toEqual(Array.from({ length: 2 * CLIENTS }, () => 404));
    expect(server.isRunning()).toBe(true);
  },
  60_000 + 200 * CALLS_EACH,
);

test("an ended session takes nobody's place: more than a person may have come and go, and the first one stays", async () => {
  const provider = providerFor("facade");
  const first = await enter(sdks.first, server, provider, ada);
  for (let number = 0; number < MORE_THAN_ONE_MAY_HAVE; number += 1) {
    const client = await sdks.first.connect(server.url, provider);
    await client?.endSession();
  }
  expect(await statusOf(first.sessionId ?? "", provider.kept?.access_token ?? "")).toBe(200);
  await first.endSession();
});
