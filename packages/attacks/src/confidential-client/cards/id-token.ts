import { type Card, fell, held } from "../../card.ts";
import { kindsOfTokens } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** An ID token names the server as its audience, and says who signed in; it allows nothing. */
export const idToken: Card = {
  id: "ENTRA-3.72",
  task: 9,
  rule: kindsOfTokens,
  look: "src/entra/access-token-claims.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "id-token");
    if (letIn) return fell("letIn", { what });
    // Whoever only misses the scope may say 403.
    return status === 401 || status === 403 ? held : fell("otherAnswer", { what, status });
  },
};
