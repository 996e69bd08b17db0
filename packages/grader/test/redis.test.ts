import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Redis } from "@workshop/attacks";
import { findProgram } from "../src/lab/services/find-program.ts";
import { startRedis } from "../src/lab/services/redis.ts";

let folder: string;
let redis: Redis;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "workshop-redis-"));
  redis = await startRedis(folder, { password: "p@ss word" });
});
afterEach(async () => {
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!findProgram("redis"))("a real Redis", { timeout: 60_000 }, () => {
  test("everything that is stored is told as text, whatever its type and database", async () => {
    await redis.command("SET", "text", "canary-1", "EX", "100");
    await redis.command("HSET", "hash", "field", "canary-2");
    await redis.command("RPUSH", "list", "canary-3");
    await redis.command("SADD", "set", "canary-4");
    await redis.command("ZADD", "sorted", "7", "canary-5");
    await redis.command("XADD", "stream", "*", "field", "canary-6");
    await redis.command("EVAL", 'redis.call("SELECT", 3) return redis.call("SET", "elsewhere", "canary-7")', "0");

    const stored = await redis.dump();

    expect(stored.map(({ key }) => key).toSorted()).toEqual(
      ["elsewhere", "hash", "list", "set", "sorted", "stream", "text"].toSorted(),
    );
    for (const number of [1, 2, 3, 4, 5, 6, 7])
      expect(stored.filter(({ value }) => value.includes(`canary-${number}`))).toHaveLength(1);
    expect(stored.find(({ key }) => key === "elsewhere")?.database).toBe(3);
    expect(stored.find(({ key }) => key === "hash")).toMatchObject({ value: "field\ncanary-2", timeToLive: -1 });
    expect(stored.find(({ key }) => key === "text")?.timeToLive).toBeGreaterThan(0);
  });

  test("what was acknowledged is there after a kill, under the same address", async () => {
    const { url } = redis;
    expect(await redis.command("SET", "key", "kept")).toBe("OK");
    await redis.kill();
    await expect(redis.command("GET", "key")).rejects.toThrow("ECONNREFUSED");

    await redis.restart();

    expect(redis.url).toBe(url);
    expect(await redis.command("GET", "key")).toBe("kept");
  });

  test("nobody comes in without the password", async () => {
    const stranger = redis.url.replace(/:[^:]*@/, ":wrong@");
    const { askRedis } = await import("../src/lab/services/ask-redis.ts");

    await expect(askRedis(stranger, ["DBSIZE"])).rejects.toThrow(/WRONGPASS|invalid/);
    expect(await redis.command("DBSIZE")).toBe(0);
  });

  test("paused it says nothing, and answers when it goes on", async () => {
    redis.pause();
    let answered = false;
    const waiting = redis.command("PING").then((answer) => ((answered = true), answer));
    const other = await startRedis(mkdtempSync(join(folder, "other-")));
    await other.command("PING");
    await other.stop();
    expect(answered).toBe(false);
    redis.resume();

    expect(await waiting).toBe("PONG");
  });

  test("time passes for what has an end", async () => {
    await redis.command("SET", "soon", "x", "EX", "60");
    await redis.command("SET", "later", "x", "EX", "7200");
    await redis.command("SET", "always", "x");
    await redis.moveClock(3600);

    const stored = Object.fromEntries((await redis.dump()).map(({ key, timeToLive }) => [key, timeToLive]));

    expect(Object.keys(stored).toSorted()).toEqual(["always", "later"]);
    expect(stored["later"]).toBeLessThanOrEqual(3_600_000);
    expect(stored["always"]).toBe(-1);
  });

  test("a port that is taken is a matter of set-up, with Redis's own words", async () => {
    const refused = await startRedis(mkdtempSync(join(folder, "other-")), { port: redis.port }).catch(
      (error: unknown) => error,
    );

    expect(refused).toMatchObject({ code: "set_up", message: expect.stringMatching(/in use/i) });
  });
});
