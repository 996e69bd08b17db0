import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../people.ts";
import { refused } from "../scenes/refused.ts";
import { isAbout, quote, wordsOf } from "../tool-result.ts";

/** The user closes the window: the call ends in time, and the next call may ask again. */
export const signInAbandoned: Card = {
  id: "ENTRA-2.23",
  task: 8,
  rule: {
    name: "OAuth 2.0 for Native Apps (RFC 8252) §4.1, §8.12",
    url: "https://www.rfc-editor.org/rfc/rfc8252",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { abandoned, accepted, opened } = await refused(lab);
    if (opened === 0) throw new ControlFailed("pageOpened", { said: quote(wordsOf(accepted)) });
    if (!abandoned || abandoned.failed) return fell("hangs");
    if (!abandoned.isError) return fell("notMarked", { said: quote(wordsOf(abandoned)) });
    return isAbout(accepted, ada) ? held : fell("neverAgain", { said: quote(wordsOf(accepted)) });
  },
};
