import { type Card, fell, held } from "../../card.ts";
import { rushAtBoth as scene } from "../scenes/rush.ts";
import { LIMIT } from "../scenes/throttled.ts";
import { resourceLimits } from "../throttling-rules.ts";

/** A load balancer spreads a script's calls over two servers. The limit is one person's, not one server's. */
export const rushAtBoth: Card = {
  id: "ENTRA-4.47",
  task: 6,
  rule: resourceLimits,
  look: "src/throttling/limit-callers.ts",
  needs: ["redis"],
  async play(lab) {
    const { refused, graces } = await scene(lab);
    if (graces !== 200) return fell("everybody", { status: graces });
    return refused.length > 0 ? held : fell("twice", { limit: LIMIT });
  },
};
