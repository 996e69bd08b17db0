import { type Card, fell, held } from "../../card.ts";
import { pageText } from "../../remote/page-text.ts";
import { confusedDeputy } from "../rules.ts";
import { LEDGER } from "../scenes/clients.ts";
import { askedPerson } from "../scenes/requests.ts";

/** The page is all that Ada has to judge by: who asks, where she will be sent, what will be allowed. */
export const whatThePageSays: Card = {
  id: "ENTRA-3.10",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent-page.ts",
  async play(lab) {
    const requests = ["mcp.read", "mcp.read mcp.write"].map((scope) => askedPerson(lab, { scope }));
    const [toRead = "", toWrite = ""] = (await Promise.all(requests)).map(({ step }) => pageText(step.text));
    if (!toRead.includes(LEDGER.name.toLowerCase())) return fell("noName", { name: LEDGER.name });
    if (!toRead.includes(LEDGER.host)) return fell("noHost", { host: LEDGER.host });
    // In whatever words: what is asked for has to make a difference.
    return toRead === toWrite ? fell("noScopes") : held;
  },
};
