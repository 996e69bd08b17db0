import { type Card, fell, held } from "../../card.ts";
import { validateAudience } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** Entra issued it for another API; or the audience only begins like ours. */
export const wrongAudience: Card = {
  id: "ENTRA-3.68",
  task: 9,
  rule: validateAudience,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "wrong-audience", "audience-lookalike");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
