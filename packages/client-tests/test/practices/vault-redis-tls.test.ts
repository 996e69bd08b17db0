// A Redis that speaks TLS only, as a service in a cloud does: `rediss:` in the address is all it takes.
import { findProgram } from "@workshop/grader";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startRedisOverTls } from "./redis-over-tls.ts";
import { DAY, newFolder, newKey, openVault } from "./vault.ts";

describe.skipIf(!findProgram("redis"))("a Redis that speaks TLS", () => {
  let redis: Awaited<ReturnType<typeof startRedisOverTls>>;
  const [password, VAULT_KEY] = [newKey(), newKey()];
  beforeAll(async () => {
    redis = await startRedisOverTls({ dir: newFolder(), requirepass: password });
  });
  afterAll(() => redis.stop());
  const open = (scheme: string, host: string) =>
    openVault({ REDIS_URL: `${scheme}://:${password}@${host}:${redis.port}`, VAULT_KEY });

  test("keeps records of two servers", async () => {
    const vaults = await Promise.all([open("rediss", "localhost"), open("rediss", "localhost")]);
    const [here, there] = vaults.map((vault) => vault.openRecords<string>("tls", DAY));
    await here?.set("key", "value");
    expect(await there?.get("key")).toBe("value");
    await Promise.all(vaults.map((vault) => vault.stop()));
  });

  test.concurrent.each([
    ["in the clear", "redis", "localhost"],
    ["under a name that is not in its certificate", "rediss", "127.0.0.1"],
  ])("gets no record %s", async (_how, scheme, host) => {
    const vault = await open(scheme, host);
    await expect(vault.openRecords("tls", DAY).set("key", "value")).rejects.toMatchObject({ code: "unavailable" });
    await vault.stop();
  });
});
