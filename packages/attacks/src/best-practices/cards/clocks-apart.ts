import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { clockSkew } from "../expiry-rules.ts";
import { clocksApart as scene } from "../scenes/clocks-apart.ts";

/** A server whose clock lags behind Entra's (part B). */
export const clocksApart: Card = {
  id: "ENTRA-4.22",
  task: 3,
  rule: clockSkew,
  look: "src/expiry/settings.ts",
  async play(lab) {
    const { together, little, lot } = await scene(lab);
    if (together !== 200) throw new ControlFailed("entraToken", { status: together });
    if (little !== 200) return fell("refused", { status: little });
    return lot === 401 ? held : fell("anyClock", { status: lot });
  },
};
