import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { federation } from "../secretless-rules.ts";
import { byTokenFile } from "../scenes/own-proof.ts";

/** The platform replaces the token in the file, as it does every hour. */
export const tokenOfYesterday: Card = {
  id: "ENTRA-4.51",
  task: 7,
  rule: federation,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const seen = await byTokenFile(lab);
    if (!seen.started || !seen.served) throw new ControlFailed("tokenFileServes");
    if (seen.during) return fell("kept");
    return seen.after ? held : fell("notTaken");
  },
};
