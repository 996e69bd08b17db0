import { type Card, fell, held } from "../../card.ts";
import { expiry } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** What expired an hour ago is worth nothing; what never expires is nobody's token. */
export const expiredToken: Card = {
  id: "ENTRA-3.62",
  task: 9,
  rule: expiry,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "expired", "never-expires");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
