import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import type { Modern } from "../../remote/target.ts";
import { everyRequest } from "../entra-rules.ts";
import { modern } from "../scenes/modern.ts";

/** The very call that worked for Ada, again: without a token, with Grace's, who may only read, and from a stranger's page. */
export const sameGate: Card = {
  id: "ENTRA-3.92",
  task: 12,
  rule: everyRequest,
  look: "src/app.ts",
  anywhere: { needs: "token", strike },
  async play(lab) {
    const { sent, ada, grace, repeat } = await modern(lab);
    if (!sent) throw new ControlFailed("modernServed");
    const outcome = await strike({ token: ada.token, modern: (more) => repeat(more, ada) });
    if (outcome.state === "fell") return outcome;
    const noScope = await repeat({ token: grace.token }, grace);
    return noScope.worked || noScope.status !== 403 ? fell("noScope", { status: noScope.status }) : held;
  },
};

async function strike({ token, modern: knock }: Modern): Promise<Outcome> {
  const noToken = await knock({});
  if (noToken.worked || noToken.status !== 401) return fell("noToken", { status: noToken.status });
  const foreign = await knock({ token, headers: { origin: "https://attacker.example" } });
  if (foreign.worked || foreign.status !== 403) return fell("foreignPage", { status: foreign.status });
  const good = await knock({ token });
  if (!good.worked) throw new ControlFailed("toolAnswered", { status: good.status });
  return held;
}
