import { type Card, fell, held } from "../../card.ts";
import { actorClaims } from "../entra-rules.ts";
import { tokenOfDaemon } from "../scenes/real-tokens.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** The nightly export, which may read everybody's notes in another place, comes without a person. */
export const tokenOfAnApp: Card = {
  id: "ENTRA-3.74",
  task: 9,
  rule: actorClaims,
  look: "src/entra/access-token-claims.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, await tokenOfDaemon(lab), "app-only-without-role");
    if (letIn) return fell("letIn", { what });
    // It is a good token without the scope: 403 is as right as 401.
    return status === 401 || status === 403 ? held : fell("otherAnswer", { what, status });
  },
};
