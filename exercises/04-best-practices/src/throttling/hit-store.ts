import { hash } from "node:crypto";
import { logError } from "@workshop/solution-03-confidential-client";
import { type IncrementResponse, MemoryStore, type Store } from "express-rate-limit";
import type { RedisConnection } from "../vault/redis-connection.ts";
import type { Vault } from "../vault/vault.ts";
import { type Block, createBlocks } from "./hit-blocks.ts";

/** In braces what Redis keeps together (Redis cluster specification, "Hash tags"). */
const PREFIX = "mcp:{hit}:";

/** Counts so many more, in one step for all servers; the first of a window sets its end. Redis learns no id: only a hash of it. */
async function countInRedis(redis: RedisConnection, key: string, size: number, window: number): Promise<Block> {
  const name = PREFIX + hash("sha256", key, "base64url");
  const [, hits, left] = await redis.ask((client) =>
    client
      .multi()
      .set(name, "0", { expiration: { type: "PX", value: window }, condition: "NX" })
      .incrBy(name, size)
      .pTTL(name)
      .exec(),
  );
  return { first: Number(hits) - size + 1, size, resetTime: new Date(Date.now() + Number(left)) };
}

/**
 * Where requests are counted: in the vault's Redis, for all servers together, else in this process. While Redis is away each server
 * counts for itself: a limit that is a little too wide harms less than a server that answers nobody.
 */
export function createHitStore({ redis }: Vault, limit: number): Store {
  const own = new MemoryStore();
  if (!redis) return own;
  let window = 0;
  let isShared = true;
  const next = createBlocks(limit, (key, size) => countInRedis(redis, key, size, window));
  return {
    init(options) {
      window = options.windowMs;
      own.init(options);
    },
    async increment(key): Promise<IncrementResponse> {
      try {
        const counted = await next(key);
        isShared = true;
        return counted;
      } catch (error) {
        if (isShared) logError("hits-not-shared", error);
        isShared = false;
        return own.increment(key);
      }
    },
    decrement: (key) => own.decrement(key),
    resetKey: (key) => own.resetKey(key),
    shutdown: () => own.shutdown(),
  };
}
