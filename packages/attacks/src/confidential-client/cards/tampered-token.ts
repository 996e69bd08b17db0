import { type Card, fell, held, type Outcome } from "../../card.ts";
import { validateSignature } from "../entra-rules.ts";
import type { Forger } from "../../remote/target.ts";
import { asForger } from "../scenes/targets.ts";

/** Ada's own token, with a payload or a signature that was changed afterwards. */
export const tamperedToken: Card = {
  id: "ENTRA-3.75",
  task: 9,
  rule: validateSignature,
  look: "src/entra/verify-access-token.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => strike(asForger(lab)),
};

async function strike({ showForged }: Forger): Promise<Outcome> {
  const { what, status, letIn } = await showForged("tampered-payload", "tampered-signature");
  if (letIn) return fell("letIn", { what });
  return status === 401 ? held : fell("otherAnswer", { what, status });
}
