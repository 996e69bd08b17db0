import { type Card, fell, held } from "../../card.ts";
import { validateIssuer } from "../entra-rules.ts";
import { tokenOfFabrikam } from "../scenes/real-tokens.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** Eve's token of Fabrikam, for Fabrikam's API; and one that names ours. Entra signs for all tenants with the same keys. */
export const otherTenant: Card = {
  id: "ENTRA-3.70",
  task: 9,
  rule: validateIssuer,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, await tokenOfFabrikam(lab), "other-tenant");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
