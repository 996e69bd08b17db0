import { type Card, fell, held } from "../../card.ts";
import { subjectClaims } from "../entra-rules.ts";
import { sameName } from "../scenes/same-name.ts";

/** Names and addresses change hands. `oid` in its `tid` does not. */
export const nameOfAnother: Card = {
  id: "ENTRA-3.90",
  task: 11,
  rule: subjectClaims,
  look: "src/caller.ts",
  async play(lab) {
    const { newcomerReads, ownerReads } = await sameName(lab);
    if (newcomerReads) return fell("inherited");
    return ownerReads ? held : fell("lost");
  },
};
