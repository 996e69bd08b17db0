import { type Card, fell, held } from "../../card.ts";
import { ada, grace } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalAccounts } from "../rules.ts";
import { twoAccounts } from "../scenes/restarted.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** Two accounts are in the cache: the one that AZURE_USERNAME names is used, not the first. */
export const namedAccount: Card = {
  id: "ENTRA-2.07",
  task: 3,
  rule: msalAccounts,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { graceAsked, adaAsked, openedForAda } = await twoAccounts(lab);
    if (isAbout(graceAsked, ada)) return fell("otherAccount", { wanted: grace.displayName, got: ada.displayName });
    if (!isAbout(graceAsked, grace))
      return fell("noAnswer", { wanted: grace.displayName, said: quote(wordsOf(graceAsked)) });
    if (isAbout(adaAsked, grace)) return fell("otherAccount", { wanted: ada.displayName, got: grace.displayName });
    return openedForAda === 0 ? held : fell("askedAgain", { wanted: ada.displayName });
  },
};
