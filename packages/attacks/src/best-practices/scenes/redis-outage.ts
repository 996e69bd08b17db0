import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { until } from "../../remote/until.ts";
import { inRedis, NOTE } from "./in-redis.ts";
import { otherKeys } from "./other-keys.ts";
import { sessionAt } from "./two-servers.ts";

/** Redis is killed while people work, and comes back with all that it confirmed. */
export function redisOutage(lab: Lab) {
  return lab.once("two servers: Redis is away", async () => {
    await Promise.allSettled([otherKeys(lab)]);
    const { other, redis, ofAda } = await inRedis(lab);
    const session = await sessionAt(other, ofAda.tokens.accessToken);
    const before = await session.call("listNotes");
    if (!textOf(before).includes(NOTE)) throw new ControlFailed("toolAnswered", { status: before.http.status });
    await redis.kill();
    // A server may know an answer, until it hears that the connection broke.
    const { http: call } = await until(
      () => session.call("listNotes"),
      ({ http }) => http.status !== 200,
    );
    const refreshed = await refresh(other, ofAda.tokens.client, ofAda.tokens.refreshToken ?? "");
    await redis.restart();
    const after = await until(
      () => session.call("listNotes"),
      ({ http }) => http.status === 200,
    );
    const again = await refresh(other, ofAda.tokens.client, ofAda.tokens.refreshToken ?? "");
    return {
      call: call.status,
      hasRetryAfter: call.headers["retry-after"] !== undefined,
      refreshed: refreshed.status,
      after: after.http.status,
      kept: textOf(after).includes(NOTE),
      again: again.status,
    };
  });
}
