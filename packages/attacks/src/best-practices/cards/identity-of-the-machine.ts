import { type Card, fell, held } from "../../card.ts";
import { identityAsCredential } from "../secretless-rules.ts";
import { byIdentity } from "../scenes/own-proof.ts";

/** The machine itself is the proof: there is no file, and no secret in the environment. */
export const identityOfTheMachine: Card = {
  id: "ENTRA-4.52",
  task: 7,
  rule: identityAsCredential,
  look: "src/credentials/settings.ts",
  async play(lab) {
    const seen = await byIdentity(lab);
    if (!seen.started) return fell("notStarted");
    return seen.served ? held : fell("notServed");
  },
};
