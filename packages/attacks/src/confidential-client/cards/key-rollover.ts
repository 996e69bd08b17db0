import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { keyRollover as rollover } from "../entra-rules.ts";
import { keys } from "../scenes/keys.ts";

/** Entra begins to sign with the key that it published as the next one. Tokens of both keys are good. */
export const keyRollover: Card = {
  id: "ENTRA-3.88",
  task: 11,
  rule: rollover,
  look: "src/entra/signing-keys.ts",
  async play(lab) {
    const { recovered, rolled } = await keys(lab);
    if (recovered !== 200) throw new ControlFailed("entraToken", { status: recovered });
    if (rolled.fresh !== 200) return fell("newRefused", { status: rolled.fresh });
    return rolled.old === 200 ? held : fell("oldRefused", { status: rolled.old });
  },
};
