import { type Card, fell, held } from "../../card.ts";
import { versions } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** The same person's token in the other format: another issuer, another audience, other claims. */
export const tokenOfVersionOne: Card = {
  id: "ENTRA-3.73",
  task: 9,
  rule: versions,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "other-version");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
