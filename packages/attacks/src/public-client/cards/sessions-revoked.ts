import { type Card, fell, held } from "../../card.ts";
import { ada } from "../people.ts";
import { signInNeeded } from "../scenes/sign-in-needed.ts";
import { isAbout, quote, requireSomeAnswer, wordsOf } from "../tool-result.ts";

/** An administrator revokes the sessions (AADSTS50173): silent fails because the user is needed, so the user is asked. */
export const sessionsRevoked: Card = {
  id: "ENTRA-2.03",
  task: 1,
  rule: {
    name: "MSAL Node: errors that need the user (interaction_required)",
    url: "https://learn.microsoft.com/entra/msal/javascript/node/errors",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { crowd, afterRevocation, askedAfterRevocation } = await signInNeeded(lab);
    requireSomeAnswer(crowd, ada);
    if (askedAfterRevocation === 0) return fell("notAsked", { said: quote(wordsOf(afterRevocation)) });
    return isAbout(afterRevocation, ada) ? held : fell("noAnswer", { said: quote(wordsOf(afterRevocation)) });
  },
};
