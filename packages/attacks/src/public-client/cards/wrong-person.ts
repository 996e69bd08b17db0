import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada, grace } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalAccounts } from "../rules.ts";
import { wrongPerson as wrongPersonSignsIn } from "../scenes/wrong-person.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** Configured for Grace, and Ada signs in at the page: the server does not act as Ada. */
export const wrongPerson: Card = {
  id: "ENTRA-2.08",
  task: 3,
  rule: msalAccounts,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { first, second, opened } = await wrongPersonSignsIn(lab);
    if (opened === 0) throw new ControlFailed("pageOpened", { said: quote(wordsOf(first)) });
    const leaked = [first, second].find((result) => isAbout(result, ada));
    if (leaked) return fell("answeredAnyway", { wanted: grace.displayName, got: ada.displayName });
    return first.isError && !first.failed ? held : fell("noError", { said: quote(wordsOf(first)) });
  },
};
