import { type Card, fell, held, type Outcome } from "../../card.ts";
import { validateSignature } from "../entra-rules.ts";
import type { Forger } from "../../remote/target.ts";
import { asForger } from "../scenes/targets.ts";

/** An attacker's own key, under the name of Entra's key, or under its own. */
export const strangersKey: Card = {
  id: "ENTRA-3.66",
  task: 9,
  rule: validateSignature,
  look: "src/entra/signing-keys.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => strike(asForger(lab)),
};

async function strike({ showForged }: Forger): Promise<Outcome> {
  const { what, status, letIn } = await showForged("foreign-key", "unknown-kid");
  if (letIn) return fell("letIn", { what });
  return status === 401 ? held : fell("otherAnswer", { what, status });
}
