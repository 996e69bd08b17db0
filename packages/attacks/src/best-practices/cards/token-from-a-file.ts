import { type Card, fell, held } from "../../card.ts";
import { federation } from "../secretless-rules.ts";
import { byTokenFile } from "../scenes/own-proof.ts";

/** The token of the platform lies in a file. */
export const tokenFromAFile: Card = {
  id: "ENTRA-4.50",
  task: 7,
  rule: federation,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const seen = await byTokenFile(lab);
    if (!seen.started) return fell("notStarted");
    return seen.served ? held : fell("notServed");
  },
};
