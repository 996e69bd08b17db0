import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { everyRequest } from "../entra-rules.ts";
import { modern } from "../scenes/modern.ts";

/** The very call that worked for Ada, again: without a token, with Grace's, who may only read, and from a stranger's page. */
export const sameGate: Card = {
  id: "ENTRA-3.92",
  task: 12,
  rule: everyRequest,
  look: "src/app.ts",
  async play(lab) {
    const { sent, ada, grace, repeat } = await modern(lab);
    if (!sent) throw new ControlFailed("modernServed");
    const noToken = await repeat({}, ada);
    if (noToken.ran || noToken.status !== 401) return fell("noToken", { status: noToken.status });
    const noScope = await repeat({ token: grace.token }, grace);
    if (noScope.ran || noScope.status !== 403) return fell("noScope", { status: noScope.status });
    const foreign = await repeat({ token: ada.token, headers: { origin: "https://attacker.example" } }, ada);
    if (foreign.ran || foreign.status !== 403) return fell("foreignPage", { status: foreign.status });
    const good = await repeat({ token: ada.token }, ada);
    if (!good.ran) throw new ControlFailed("toolAnswered", { status: good.status });
    return held;
  },
};
