import { type Card, fell, held, type Outcome } from "../../card.ts";
import { untrustedHeader } from "../entra-rules.ts";
import type { Forger } from "../../remote/target.ts";
import { asForger } from "../scenes/targets.ts";

/** The name of the key is the path of an empty file, or a piece of SQL. */
export const pathAsKeyName: Card = {
  id: "ENTRA-3.76",
  task: 9,
  rule: untrustedHeader,
  look: "src/entra/signing-keys.ts",
  anywhere: { needs: "token", strike },
  play: (lab) => strike(asForger(lab)),
};

async function strike({ showForged }: Forger): Promise<Outcome> {
  const { what, status, letIn } = await showForged("kid-path-traversal", "kid-injection");
  if (letIn) return fell("letIn", { what });
  return status === 401 ? held : fell("otherAnswer", { what, status });
}
