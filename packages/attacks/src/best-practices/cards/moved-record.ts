import { type Card, fell, held } from "../../card.ts";
import { meddled } from "../scenes/in-redis.ts";
import { authenticatedEncryption } from "../vault-rules.ts";

/** Whoever may write to Redis opens nothing, and copies: Grace's records to where Alan's are. */
export const movedRecord: Card = {
  id: "ENTRA-4.24",
  task: 4,
  rule: authenticatedEncryption,
  look: "src/vault/seal.ts",
  needs: ["redis"],
  async play(lab) {
    const { status, isGraces } = (await meddled(lab)).moved;
    if (isGraces) return fell("graces");
    return status >= 500 || status === 0 ? fell("broke", { status }) : held;
  },
};
