import { type Card, fell, held } from "../../card.ts";
import { resilience } from "../expiry-rules.ts";
import { longDay } from "../scenes/long-day.ts";

/** Entra gives no tokens just now, and Grace's is good for three more minutes. */
export const stillGood: Card = {
  id: "ENTRA-4.17",
  task: 3,
  rule: resilience,
  look: "src/expiry/token-store.ts",
  async play(lab) {
    const { answered, status } = (await longDay(lab)).stillGood;
    return answered ? held : fell("failed", { status });
  },
};
