import { type Card, fell, held } from "../../card.ts";
import { oneAlgorithm } from "../entra-rules.ts";
import { showTokens } from "../scenes/shown-token.ts";

/** Everybody has Entra's public key; as the secret of HS256 it signs whatever one likes. */
export const signedWithPublicKey: Card = {
  id: "ENTRA-3.65",
  task: 9,
  rule: oneAlgorithm,
  look: "src/entra/verify-access-token.ts",
  async play(lab) {
    const { what, status, letIn } = await showTokens(lab, "hs256-public-key");
    if (letIn) return fell("letIn", { what });
    return status === 401 ? held : fell("otherAnswer", { what, status });
  },
};
