import { type Card, fell, held } from "../../card.ts";
import { keyRollover } from "../entra-rules.ts";
import { keys } from "../scenes/keys.ts";

/** Without the keys nobody gets in, and nobody is told that the token is bad: a client that hears 401 throws it away. */
export const keysOutOfReach: Card = {
  id: "ENTRA-3.89",
  task: 11,
  rule: keyRollover,
  look: "src/entra/signing-keys.ts",
  async play(lab) {
    const { during, recovered } = await keys(lab);
    const letIn = [during.good, during.forged].includes(200);
    if (letIn) return fell("letIn");
    if (recovered !== 200) return fell("neverRecovered", { status: recovered });
    return during.good >= 500 ? held : fell("blamed", { status: during.good });
  },
};
