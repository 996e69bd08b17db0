import { type Card, fell, held } from "../../card.ts";
import { scopeTokens } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** A scope whose name only contains the right one, a scope of somebody else, and none at all. */
export const scopeLookalike: Card = {
  id: "ENTRA-3.79",
  task: 10,
  rule: scopeTokens,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "scope-lookalike", "scope-of-another", "scope-missing");
    if (letIn) return fell("letIn", { what });
    return status === 401 || status === 403 ? held : fell("otherAnswer", { what, status });
  },
};
