import { type Card, fell, held } from "../../card.ts";
import { otherKeys } from "../scenes/other-keys.ts";
import { keyRotation } from "../vault-rules.ts";

/** The key is changed, and later it is one that never sealed anything. Ada shows a token from before. */
export const keyChanged: Card = {
  id: "ENTRA-4.26",
  task: 4,
  rule: keyRotation,
  look: "src/vault/keys.ts",
  needs: ["redis"],
  async play(lab) {
    const { keeps, rotated, opens, strange } = await otherKeys(lab);
    if (opens) return fell("opensWithout");
    if (!keeps) return fell("signedOut", { status: rotated });
    return strange === 401 ? held : fell("otherAnswer", { status: strange });
  },
};
