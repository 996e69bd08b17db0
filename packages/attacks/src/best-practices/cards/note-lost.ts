import { type Card, fell, held } from "../../card.ts";
import { notesAtBoth } from "../scenes/at-both.ts";
import { atomicity } from "../vault-rules.ts";

/** Ada's notes come in through two servers at once. Each is acknowledged. */
export const noteLost: Card = {
  id: "ENTRA-4.30",
  task: 4,
  rule: atomicity,
  look: "src/tools/notes.ts",
  needs: ["redis"],
  async play(lab) {
    const { acknowledged, lost } = await notesAtBoth(lab);
    return lost > 0 ? fell("lost", { acknowledged, lost }) : held;
  },
};
