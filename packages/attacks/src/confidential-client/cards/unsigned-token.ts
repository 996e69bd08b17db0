import { type Card, fell, held, type Outcome } from "../../card.ts";
import { noneIsNothing } from "../entra-rules.ts";
import type { Forger } from "../../remote/target.ts";
import { asForger } from "../scenes/targets.ts";

/** The token says itself that nobody signed it. */
export const unsignedToken: Card = {
  id: "ENTRA-3.64",
  task: 9,
  rule: noneIsNothing,
  look: "src/entra/verify-access-token.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => strike(asForger(lab)),
};

async function strike({ showForged }: Forger): Promise<Outcome> {
  const { what, status, letIn } = await showForged("alg-none", "alg-none-spelled", "signature-missing");
  if (letIn) return fell("letIn", { what });
  return status === 401 ? held : fell("otherAnswer", { what, status });
}
