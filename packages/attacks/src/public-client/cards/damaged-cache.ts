import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalCaching } from "../rules.ts";
import { damaged } from "../scenes/restarted.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** Every file the server wrote is cut in half: the user signs in again, nothing crashes. */
export const damagedCache: Card = {
  id: "ENTRA-2.13",
  task: 5,
  rule: msalCaching,
  look: "src/token-cache.ts",
  async play(lab) {
    const { result, opened } = await damaged(lab);
    if (isAbout(result, ada)) return held;
    return fell(opened === 0 ? "notAsked" : "noAnswer", { said: quote(wordsOf(result)) });
  },
};
