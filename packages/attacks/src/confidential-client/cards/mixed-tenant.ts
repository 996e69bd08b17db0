import { type Card, fell, held } from "../../card.ts";
import { tenantClaims } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

const MIXED = ["mixed-tenant", "wrong-issuer", "issuer-template", "foreign-tid"] as const;

/** iss and tid do not belong together: only one of them says Contoso. */
export const mixedTenant: Card = {
  id: "ENTRA-3.71",
  task: 9,
  rule: tenantClaims,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, ...MIXED);
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
