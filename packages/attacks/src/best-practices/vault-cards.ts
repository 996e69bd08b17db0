import { brokenRecord } from "./cards/broken-record.ts";
import { keyChanged } from "./cards/key-changed.ts";
import { killedServer } from "./cards/killed-server.ts";
import { movedRecord } from "./cards/moved-record.ts";
import { noteLost } from "./cards/note-lost.ts";
import { readableInRedis } from "./cards/readable-in-redis.ts";
import { redisAway } from "./cards/redis-away.ts";
import { refreshAtBoth } from "./cards/refresh-at-both.ts";
import { sessionAtTheOther } from "./cards/session-at-the-other.ts";
import { sessionThereToo } from "./cards/session-there-too.ts";

/** The cards of task 4, in order. */
export const vaultCards = {
  readableInRedis,
  movedRecord,
  brokenRecord,
  keyChanged,
  sessionAtTheOther,
  sessionThereToo,
  refreshAtBoth,
  noteLost,
  redisAway,
  killedServer,
};
