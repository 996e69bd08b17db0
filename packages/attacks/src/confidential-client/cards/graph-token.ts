import { type Card, fell, held } from "../../card.ts";
import { notYours } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** Ada's token for Microsoft Graph: every app that she signs in to has one. */
export const graphToken: Card = {
  id: "ENTRA-3.69",
  task: 9,
  rule: notYours,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "graph-token");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
