import type { StoredEntry } from "@workshop/attacks";
import { askRedis } from "./ask-redis.ts";

export { askRedis };

/** Calls `visit(database, key)` for every key. One script sees one moment. */
const EVERY_KEY = `
for database = 0, 15 do
  redis.call("SELECT", database)
  for _, key in ipairs(redis.call("KEYS", "*")) do visit(database, key) end
end`;

const DUMP = `
local readers = {
  string = function(key) return redis.call("GET", key) end,
  hash = function(key) return redis.call("HGETALL", key) end,
  list = function(key) return redis.call("LRANGE", key, 0, -1) end,
  set = function(key) return redis.call("SMEMBERS", key) end,
  zset = function(key) return redis.call("ZRANGE", key, 0, -1, "WITHSCORES") end,
  stream = function(key) return redis.call("XRANGE", key, "-", "+") end
}
local found = {}
local function visit(database, key)
  local read = readers[redis.call("TYPE", key).ok]
  table.insert(found, { database, key, redis.call("PTTL", key), read and read(key) or "" })
end
${EVERY_KEY}
return found`;

const PASS_TIME = `
local passed = tonumber(ARGV[1])
local function visit(_, key)
  local left = redis.call("PTTL", key)
  if left >= 0 and left <= passed then redis.call("DEL", key)
  elseif left >= 0 then redis.call("PEXPIRE", key, left - passed) end
end
${EVERY_KEY}
return 0`;

type Nested = string | number | readonly Nested[];

const asText = (value: Nested): string => (typeof value === "object" ? value.map(asText).join("\n") : String(value));

/** Everything that is stored, as text. */
export async function dump(url: string): Promise<StoredEntry[]> {
  const found = (await askRedis(url, ["EVAL", DUMP, "0"])) as [number, string, number, Nested][];
  return found.map(([database, key, timeToLive, value]) => ({ database, key, timeToLive, value: asText(value) }));
}

/** Brings the end of every key nearer by so many seconds; those whose end has come are removed. */
export async function passTime(url: string, seconds: number): Promise<void> {
  await askRedis(url, ["EVAL", PASS_TIME, "0", String(Math.round(seconds * 1000))]);
}
