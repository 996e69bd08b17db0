import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { oneRushes } from "../scenes/rush.ts";
import { resourceLimits } from "../throttling-rules.ts";

/** Whoever was refused signs in once more, with another client. It is the same person. */
export const anotherToken: Card = {
  id: "ENTRA-4.46",
  task: 6,
  rule: resourceLimits,
  look: "src/throttling/limit-callers.ts",
  async play(lab) {
    const { refused, newToken } = await oneRushes(lab);
    if (refused.length === 0) throw new ControlFailed("refusedBefore");
    if (newToken === undefined) throw new ControlFailed("facadeSignIn", { user: "Hedy" });
    return newToken === 200 ? fell("served") : held;
  },
};
