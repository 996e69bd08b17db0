import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalCaching } from "../rules.ts";
import { restarted } from "../scenes/restarted.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** The server is started again with the same files: nobody has to sign in. */
export const restartKeepsSession: Card = {
  id: "ENTRA-2.10",
  task: 5,
  rule: msalCaching,
  look: "src/token-cache.ts",
  async play(lab) {
    const { result, opened } = await restarted(lab);
    if (opened > 0) return fell("askedAgain", { pages: opened });
    return isAbout(result, ada) ? held : fell("noAnswer", { said: quote(wordsOf(result)) });
  },
};
