import { type Card, fell, held } from "../../card.ts";
import { oneRushes as scene } from "../scenes/rush.ts";
import { LIMIT } from "../scenes/throttled.ts";
import { tooManyRequests } from "../throttling-rules.ts";

/** One person's script runs wild. The others are to notice nothing, and it is to hear when it may go on. */
export const oneRushes: Card = {
  id: "ENTRA-4.45",
  task: 6,
  rule: tooManyRequests,
  look: "src/throttling/limit-callers.ts",
  async play(lab) {
    const { refused, graces, later } = await scene(lab);
    const [first] = refused;
    if (!first) return fell("served", { limit: LIMIT });
    if (first.status !== 429) return fell("otherStatus", { status: first.status });
    if (graces !== 200) return fell("everybody", { status: graces });
    if (!/^[1-9]\d?$/.test(first.headers["retry-after"] ?? "")) return fell("when");
    return later === 200 ? held : fell("forGood", { status: later });
  },
};
