import { type Card, fell, held } from "../../card.ts";
import { refreshAtBoth as scene } from "../scenes/at-both.ts";
import { rotatedOnce } from "../vault-rules.ts";

/** Two show one refresh token at the same moment, each at another server. */
export const refreshAtBoth: Card = {
  id: "ENTRA-4.29",
  task: 4,
  rule: rotatedOnce,
  look: "src/vault/redis-store.ts",
  needs: ["redis"],
  async play(lab) {
    const { shown, good } = await scene(lab);
    return good > 1 ? fell("often", { shown, good }) : held;
  },
};
