import { type Card, fell, held } from "../../card.ts";
import { certificates } from "../secretless-rules.ts";
import { byCertificate } from "../scenes/own-proof.ts";

/** A certificate, and nothing in AZURE_CLIENT_SECRET. */
export const certificateForASecret: Card = {
  id: "ENTRA-4.48",
  task: 7,
  rule: certificates,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const seen = await byCertificate(lab);
    if (!seen.started) return fell("notStarted");
    return seen.served ? held : fell("notServed");
  },
};
