import { type Card, fell, held, type Outcome } from "../../card.ts";
import { untrustedHeader } from "../entra-rules.ts";
import type { Forger } from "../../remote/target.ts";
import { asForger } from "../scenes/targets.ts";

/** The token brings the key along that it is to be checked with, or says where it lies. */
export const keyInTheToken: Card = {
  id: "ENTRA-3.67",
  task: 9,
  rule: untrustedHeader,
  look: "src/entra/signing-keys.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => strike(asForger(lab)),
};

async function strike({ showForged }: Forger): Promise<Outcome> {
  const { what, status, letIn } = await showForged("embedded-jwk", "embedded-x5c", "jku");
  if (letIn) return fell("letIn", { what });
  return status === 401 ? held : fell("otherAnswer", { what, status });
}
