// Records in a real Redis: single steps, locks, outages.
import { findProgram, startRedis } from "@workshop/grader";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, newFolder, newKey, openVault, type Vault } from "./vault.ts";

describe.skipIf(!findProgram("redis"))("the vault in Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let vaults: Vault[];
  const env = () => ({ REDIS_URL: redis.url, VAULT_KEY });
  const VAULT_KEY = newKey();

  beforeAll(async () => {
    redis = await startRedis(newFolder(), { password: newKey() });
    vaults = await Promise.all([openVault(env()), openVault(env())]);
  });
  afterAll(async () => {
    await Promise.all(vaults.map((vault) => vault.stop()));
    await redis.stop();
  });
  const shelves = <T>(name: string, shape = DAY) => vaults.map((vault) => vault.openRecords<T>(name, shape));

  test("one server sets, the other gets; one of many adds, one of many takes", async () => {
    const [here, there] = shelves<string>("word");
    await here?.set("key", "value");
    expect(await there?.get("key")).toBe("value");
    const many = [...shelves<string>("once"), ...shelves<string>("once"), ...shelves<string>("once")];
    const added = await Promise.all(many.map((shelf) => shelf.add("key", "value")));
    expect(added.filter(Boolean)).toHaveLength(1);
    const taken = await Promise.all(many.map((shelf) => shelf.take("key")));
    expect(taken.filter((one) => one !== undefined)).toEqual(["value"]);
  });

  test("what is too much goes, the oldest first, and is told; what is deleted is told once", async () => {
    const gone: string[] = [];
    const shape = { capacity: 2, lifetime: DAY.lifetime, onGone: (value: string) => void gone.push(value) };
    const words = vaults[0]?.openRecords<string>("few", shape);
    for (const word of ["a", "b", "c"]) {
      const before = Date.now();
      await words?.set(word, word);
      await expect.poll(() => Date.now()).toBeGreaterThan(before);
    }
    expect(gone).toEqual(["a"]);
    await words?.delete("b");
    await words?.delete("b");
    expect(gone).toEqual(["a", "b"]);
    expect(await words?.get("c")).toBe("c");
  });

  test("everything has an end in Redis, too", async () => {
    await shelves<string>("short", { capacity: 10, lifetime: 60_000 })[0]?.set("key", "value");
    const stored = (await redis.dump()).filter(({ key }) => key.includes("short"));
    expect(stored).toHaveLength(2);
    expect(stored.every(({ timeToLive }) => timeToLive > 0 && timeToLive <= 60_000)).toBe(true);
  });

  test("what was read is not asked for again, until Redis says that somebody changed it", async () => {
    const [here, there] = shelves<string>("read");
    await here?.set("key", "first");
    await here?.get("key");
    await redis.command("CONFIG", "RESETSTAT");
    for (let times = 0; times < 10; times += 1) expect(await here?.get("key")).toBe("first");
    expect(String(await redis.command("INFO", "commandstats"))).not.toContain("cmdstat_get:");
    await there?.set("key", "second");
    await expect.poll(() => here?.get("key")).toBe("second");
    await here?.set("key", "third");
    expect(await here?.get("key")).toBe("third");
    await there?.delete("key");
    await expect.poll(() => here?.get("key")).toBeUndefined();
    await here?.set("key", "fourth");
    expect(await here?.get("key")).toBe("fourth");
    await redis.command("FLUSHALL");
    await expect.poll(() => here?.get("key")).toBeUndefined();
  });

  test("a lock is one server's at a time, and free when its holder fails", async () => {
    let [inside, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++inside);
      await vaults[0]?.openRecords<string>("work", DAY).get("nothing");
      inside -= 1;
    };
    await Promise.all([...vaults, ...vaults, ...vaults].map((vault) => vault.withLock("name", work)));
    expect(most).toBe(1);
    const fails = vaults[0]?.withLock("name", () => Promise.reject(new Error("of the work")));
    await expect(fails).rejects.toThrow("of the work");
    expect(await vaults[1]?.withLock("name", async () => "free")).toBe("free");
  });

  test("the lock of a server that died is free when its lease ends, and only its holder releases it", async () => {
    const [lock] = await lockKeys(() => redis.command("KEYS", "mcp:lock:*") as Promise<string[]>, vaults[0]);
    await redis.command("SET", lock ?? "", "a server that died", "PX", "60000");
    const waiting = vaults[1]?.withLock("dead", async () => "mine");
    await redis.moveClock(60);
    expect(await waiting).toBe("mine");
    const stolen = vaults[0]?.withLock("dead", () => redis.command("SET", lock ?? "", "somebody else's"));
    await stolen;
    expect(await redis.command("GET", lock ?? "")).toBe("somebody else's");
    await redis.command("DEL", lock ?? "");
  });

  test("while Redis hangs or is gone everything is refused as unavailable; afterwards all is there", async () => {
    const [words] = shelves<string>("kept");
    await words?.set("key", "value");
    redis.pause();
    await expect(words?.get("key")).rejects.toMatchObject({ code: "unavailable" });
    await expect(vaults[0]?.withLock("name", async () => 1)).rejects.toMatchObject({ code: "unavailable" });
    redis.resume();
    await expect.poll(() => words?.get("key").catch(() => undefined)).toBe("value");
    await redis.kill();
    await expect(words?.set("key", "lost")).rejects.toMatchObject({ code: "unavailable" });
    const early = await openVault(env());
    await expect(early.openRecords("kept", DAY).get("key")).rejects.toMatchObject({ code: "unavailable" });
    await redis.restart();
    await expect.poll(() => words?.get("key").catch(() => undefined), { timeout: 20_000 }).toBe("value");
    await expect
      .poll(
        () =>
          early
            .openRecords("kept", DAY)
            .get("key")
            .catch(() => undefined),
        { timeout: 20_000 },
      )
      .toBe("value");
    await early.stop();
  });
});

/** The key of a lock, as it is while somebody holds it. */
async function lockKeys(look: () => Promise<string[]>, vault: Vault | undefined): Promise<string[]> {
  return (await vault?.withLock("dead", look)) ?? [];
}
