import { hash } from "node:crypto";
import type { RedisConnection } from "./redis-connection.ts";
import { createRedisLock } from "./redis-lock.ts";
import type { Shelf, Store } from "./store.ts";

/** In braces what records of a kind have in common, so that Redis keeps them together (Redis cluster specification, "Hash tags"). */
const prefixOf = (name: string): string => `mcp:{${name}}:`;

/**
 * Sets a record and makes room, in one step. KEYS: the list of all of the kind by the time they end, the record.
 * ARGV: what is sealed, milliseconds it lives, capacity, the prefix, "NX" or "".
 * Returns false when it was there, else those who had to go: key, record, key, record, …
 */
const PUT = `
local list, record, life, prefix = KEYS[1], KEYS[2], tonumber(ARGV[2]), ARGV[4]
if ARGV[5] == 'NX' and redis.call('EXISTS', record) == 1 then return false end
redis.call('SET', record, ARGV[1], 'PX', life)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', list, now + life, string.sub(record, #prefix + 1))
redis.call('ZREMRANGEBYSCORE', list, '-inf', now)
if redis.call('PTTL', list) < life then redis.call('PEXPIRE', list, life) end
local gone = {}
for _ = 1, redis.call('ZCARD', list) - tonumber(ARGV[3]) do
  local oldest = redis.call('ZPOPMIN', list)[1]
  local sealed = redis.call('GETDEL', prefix .. oldest)
  if sealed then gone[#gone + 1] = oldest; gone[#gone + 1] = sealed end
end
return gone
`;

/** Sealed records in Redis, for servers anywhere. What Redis confirmed is there for all of them at once. */
export function createRedisStore(redis: RedisConnection): Store {
  function openShelf(name: string, capacity: number): Shelf {
    const prefix = prefixOf(name);
    const list = `${prefix}list`;
    /** Whatever became of it: nobody here takes an older one for what is kept. */
    const changing = <T>(key: string, work: Promise<T>): Promise<T> => work.finally(() => redis.forget(prefix + key));
    const put = (key: string, sealed: string, lifetime: number, only: "NX" | ""): Promise<string[] | null> => {
      const values = [sealed, String(Math.ceil(lifetime)), String(capacity), prefix, only];
      const put = { keys: [list, prefix + key], arguments: values };
      return changing(
        key,
        redis.ask(async (client) => (await client.eval(PUT, put)) as string[] | null),
      );
    };
    return {
      get: (key) => redis.read(prefix + key),
      async set(key, sealed, lifetime) {
        const gone = (await put(key, sealed, lifetime, "")) ?? [];
        return gone.flatMap((one, at) => (at % 2 === 0 ? [{ key: one, sealed: gone[at + 1] ?? "" }] : []));
      },
      // TODO 4: two servers ask for the same key at the same moment, for a refresh token that is good once. What do both hear?
      async add(key, sealed, lifetime) {
        if ((await this.get(key)) !== undefined) return false;
        await put(key, sealed, lifetime, "");
        return true;
      },
      async take(key) {
        const found = await this.get(key);
        await changing(
          key,
          redis.ask((client) => client.del(prefix + key)),
        );
        await redis.ask((client) => client.zRem(list, key));
        return found;
      },
    };
  }

  const lock = createRedisLock(redis);
  return {
    openShelf,
    withLock: (name, work) => lock(`mcp:lock:${hash("sha256", name, "base64url")}`, work),
    stop: () => redis.stop(),
  };
}
