import { type Card, fell, held } from "../../card.ts";
import { notBefore } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** A token that becomes good in an hour. */
export const tokenOfTomorrow: Card = {
  id: "ENTRA-3.63",
  task: 9,
  rule: notBefore,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "not-yet-valid");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
