import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { UnavailableError } from "@workshop/solution-03-confidential-client";
import type { RedisConnection } from "./redis-connection.ts";

/** Milliseconds after which the lock of a server that died is free. A living one renews it in time. */
const LEASE = 6_000;
/** Milliseconds to wait for another server. Longer than the lease: its death must not become our failure. */
const PATIENCE = 9_000;

/** Only who holds a lock may renew or release it: it may be another's by now. */
const RENEW =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";
const RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

/**
 * A lock that all servers of one Redis see (Redis, "Distributed Locks with Redis", single instance). It keeps work from
 * being done twice; what must never be wrong even when a lock was lost does not lean on it.
 */
export function createRedisLock(redis: RedisConnection) {
  async function acquire(key: string, mark: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (
      (await redis.ask((client) =>
        client.set(key, mark, { condition: "NX", expiration: { type: "PX", value: LEASE } }),
      )) === null
    ) {
      if (performance.now() > end) throw new UnavailableError("Another server works for too long.");
      await sleep(15 + Math.random() * 30);
    }
  }

  const tell = (script: string, key: string, ...values: string[]): Promise<unknown> =>
    redis.ask((client) => client.eval(script, { keys: [key], arguments: values })).catch(() => undefined); // it ends by itself

  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mark = randomUUID();
    await acquire(key, mark);
    const renewing = setInterval(() => void tell(RENEW, key, mark, String(LEASE)), LEASE / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
      await tell(RELEASE, key, mark);
    }
  };
}
