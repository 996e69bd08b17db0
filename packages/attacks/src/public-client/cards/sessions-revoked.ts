import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalErrors } from "../rules.ts";
import { signInNeeded } from "../scenes/sign-in-needed.ts";
import { isAbout, requireSomeAnswer, wordsOf } from "../tool-result.ts";

/** An administrator revokes the sessions (AADSTS50173): silent fails because the user is needed, so the user is asked. */
export const sessionsRevoked: Card = {
  id: "ENTRA-2.03",
  task: 1,
  rule: msalErrors,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { crowd, afterRevocation, askedAfterRevocation } = await signInNeeded(lab);
    requireSomeAnswer(crowd, ada);
    if (askedAfterRevocation === 0) return fell("notAsked", { said: quote(wordsOf(afterRevocation)) });
    return isAbout(afterRevocation, ada) ? held : fell("noAnswer", { said: quote(wordsOf(afterRevocation)) });
  },
};
