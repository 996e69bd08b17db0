import { type Card, fell, held } from "../../card.ts";
import { resilience } from "../expiry-rules.ts";
import { longDay } from "../scenes/long-day.ts";

/** Entra gives no tokens for longer than the first one lives. Ada called a few minutes before its end. */
export const entraAwayForLonger: Card = {
  id: "ENTRA-4.16",
  task: 3,
  rule: resilience,
  look: "src/expiry/token-store.ts",
  async play(lab) {
    const { answered, status } = (await longDay(lab)).refreshedBefore;
    return answered ? held : fell("failed", { status });
  },
};
