import { type Card, fell, held, type Outcome } from "../../card.ts";
import { pageText } from "../../remote/page-text.ts";
import { confusedDeputy } from "../rules.ts";
import { LEDGER } from "../scenes/clients.ts";
import { askedPerson } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** The page is all that Ada has to judge by: who asks, where she will be sent, what will be allowed. */
export const whatThePageSays: Card = {
  id: "ENTRA-3.10",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent-page.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const requests = ["mcp.read", "mcp.read mcp.write"].map((scope) => askedPerson(target, { scope }));
  const [toRead = "", toWrite = ""] = (await Promise.all(requests)).map(({ step }) => pageText(step.text));
  if (!toRead.includes(LEDGER.name.toLowerCase())) return fell("noName", { name: LEDGER.name });
  if (!toRead.includes(LEDGER.host)) return fell("noHost", { host: LEDGER.host });
  // In whatever words: what is asked for has to make a difference.
  return toRead === toWrite ? fell("noScopes") : held;
}
