import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { noSecrets } from "../secretless-rules.ts";
import { byCertificate } from "../scenes/own-proof.ts";

/** The directory no longer knows the certificate. Nobody gets in, and nothing of the key gets out. */
export const keyInTheLog: Card = {
  id: "ENTRA-4.49",
  task: 7,
  rule: noSecrets,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const seen = await byCertificate(lab);
    if (!seen.started || !seen.served) throw new ControlFailed("certificateServes");
    if (seen.servedAfter) return fell("stillIn");
    return seen.leaked ? fell("leaked") : held;
  },
};
