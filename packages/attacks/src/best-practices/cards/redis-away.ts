import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { redisOutage } from "../scenes/redis-outage.ts";
import { unavailable } from "../vault-rules.ts";

/** Redis is killed, people go on working, and it comes back. */
export const redisAway: Card = {
  id: "ENTRA-4.31",
  task: 4,
  rule: unavailable,
  look: "src/vault/redis-connection.ts",
  needs: ["redis"],
  async play(lab) {
    const { call, hasRetryAfter, refreshed, after, kept, again } = await redisOutage(lab);
    if (call === 0) return fell("hung");
    if (call === 200) throw new ControlFailed("redisNeeded");
    if (call !== 503) return fell("blamed", { status: call, what: "tools/call" });
    if (!hasRetryAfter) return fell("when");
    if (refreshed !== 503) return fell("blamed", { status: refreshed, what: "POST /token" });
    if (after !== 200 || again !== 200) return fell("notBack", { status: after === 200 ? again : after });
    return kept ? held : fell("lost");
  },
};
