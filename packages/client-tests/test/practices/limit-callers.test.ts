// Exercise 4's limit for one person: in one process, and in a real Redis for two that come and go.
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { findProgram, startRedis } from "@workshop/grader";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { practice } from "./practice.ts";
import { newFolder, newKey, openVault, type Vault } from "./vault.ts";

const LIMIT = 3;
type Express = typeof import("express");
const express = createRequire(import.meta.url)("express") as Express;
const { limitCallers } = (await practice("throttling/limit-callers.ts")) as {
  limitCallers(settings: { perMinute: number }, vault: Vault): ReturnType<Express["json"]>;
};

/** A server that believes whoever says who they are. */
async function startServer(vault: Vault, perMinute = LIMIT) {
  const app = express()
    .use((req, _res, next) => {
      const caller = { tenantId: "tenant", objectId: req.get("x-who") };
      Object.assign(req, { auth: { token: req.get("x-token"), extra: { caller } } });
      next();
    })
    .use(limitCallers({ perMinute }, vault))
    .use((_req, res) => void res.send("served"));
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (who: string, token = "token") => fetch(url, { headers: { "x-who": who, "x-token": token } });
}

const statusesOf = async (calls: readonly Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(calls)).map(({ status }) => status).toSorted();

test("one person is refused after so many, with a time; a new token helps nobody, and others notice nothing", async () => {
  const call = await startServer(await openVault({}));
  const calls = Array.from({ length: LIMIT + 1 }, (_, number) => call("ada", `token ${number}`));
  expect(await statusesOf(calls)).toEqual([200, 200, 200, 429]);
  const refused = await call("ada");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(await refused.json()).toEqual({ error: "too_many_requests" });
  expect((await call("grace")).status).toBe(200);
});

describe.skipIf(!findProgram("redis"))("two servers with one Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let vaults: Vault[];
  beforeAll(async () => {
    redis = await startRedis(newFolder(), { password: newKey() });
    const env = { REDIS_URL: redis.url, VAULT_KEY: newKey() };
    vaults = await Promise.all([openVault(env), openVault(env)]);
  });
  afterAll(async () => {
    await Promise.all(vaults.map((vault) => vault.stop()));
    await redis.stop();
  });
  const startBoth = async (perMinute?: number) => {
    const [here, there] = await Promise.all(vaults.map((vault) => startServer(vault, perMinute)));
    if (!here || !there) throw new Error("There are two.");
    return { here, there };
  };

  test("count together, in a window that begins with the first call and ends", async () => {
    const { here, there } = await startBoth();
    expect(await statusesOf([here("ada"), there("ada"), here("ada"), there("ada")])).toEqual([200, 200, 200, 429]);
    const counted = (await redis.dump()).filter(({ key }) => key.startsWith("mcp:{hit}:"));
    expect(counted).toMatchObject([{ value: "4" }]);
    expect(counted[0]?.key).not.toContain("ada");
    expect(counted[0]?.timeToLive).toBeGreaterThan(0);
    await redis.moveClock(61);
    expect((await there("ada")).status).toBe(200);
  });

  test("a large limit is counted in blocks: reached a little early, and never late", async () => {
    const { here, there } = await startBoth(200);
    for (let call = 0; call < 25; call += 1) expect((await here("grace hopper")).status).toBe(200);
    const counted = (await redis.dump()).filter(({ key }) => key.startsWith("mcp:{hit}:"));
    expect(counted.map(({ value }) => value)).toContain("30");
    const more = await statusesOf(Array.from({ length: 220 }, (_, call) => (call % 2 ? here : there)("grace hopper")));
    const served = 25 + more.filter((status) => status === 200).length;
    expect(served).toBeLessThanOrEqual(200);
    expect(served).toBeGreaterThan(180);
  });

  test("each count for themselves while Redis is away, or its count was spoilt, and together again when it is back", async () => {
    const { here, there } = await startBoth();
    await redis.kill();
    const statuses: number[] = [];
    for (const at of [here, here, here, here, there]) statuses.push((await at("grace")).status);
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    await redis.restart();
    const counted = async () => {
      await there("alan");
      return (await redis.dump()).some(({ key }) => key.startsWith("mcp:{hit}:"));
    };
    await expect.poll(counted, { timeout: 20_000 }).toBe(true);
    for (const { key } of await redis.dump()) await redis.command("SET", key, "rubbish", "KEEPTTL");
    expect((await here("alan")).status).toBe(200);
    expect((await here("alan")).status).toBe(200);
  });
});
