import { type Card, fell, held } from "../../card.ts";
import { tokenOfStream } from "../expiry-rules.ts";
import { revoked } from "../scenes/revoked.ts";

/** A stream stays open, and the token that opened it ends. */
export const streamOfAnOldToken: Card = {
  id: "ENTRA-4.19",
  task: 3,
  rule: tokenOfStream,
  look: "src/expiry/end-streams.ts",
  async play(lab) {
    const { gracesEndedEarly, gracesEnded } = await revoked(lab);
    if (gracesEndedEarly) return fell("early");
    return gracesEnded ? held : fell("open");
  },
};
