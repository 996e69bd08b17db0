import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { everyday } from "../scenes/everyday.ts";
import { isAbout, requireAnswer, wordsOf } from "../tool-result.ts";

/** Somebody is signed in: the second call opens no page. */
export const silentFirst: Card = {
  id: "ENTRA-2.02",
  task: 1,
  rule: {
    name: "MSAL: acquireTokenSilent first",
    url: "https://learn.microsoft.com/entra/msal/javascript/node/acquire-token-requests",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { first, second, openedBySecond } = await everyday(lab);
    requireAnswer(first, ada);
    if (openedBySecond > 0) return fell("askedAgain", { pages: openedBySecond });
    return isAbout(second, ada) ? held : fell("noAnswer", { said: quote(wordsOf(second)) });
  },
};
