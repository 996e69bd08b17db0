import { type Card, fell, held } from "../../card.ts";
import { remembered } from "../scenes/remembered.ts";
import { askSeldom } from "../throttling-rules.ts";

/** The same question five times in a minute; and then from somebody who signed out in between, and when minutes have passed. */
export const askedForNothing: Card = {
  id: "ENTRA-4.44",
  task: 6,
  rule: askSeldom,
  look: "src/throttling/graph-client.ts",
  async play(lab) {
    const { calls, first, afterSignOut, later } = await remembered(lab);
    if (first > 1) return fell("often", { asked: first, calls });
    if (afterSignOut === 0) return fell("outlived");
    return later === 0 ? fell("old") : held;
  },
};
