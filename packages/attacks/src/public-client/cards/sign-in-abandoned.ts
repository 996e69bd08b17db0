import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { nativeApps } from "../rules.ts";
import { abandons } from "../scenes/refused.ts";
import { wordsOf } from "../tool-result.ts";

/** The user closes the window: the call ends in time, and the next call may ask again. */
export const signInAbandoned: Card = {
  id: "ENTRA-2.23",
  task: 8,
  rule: nativeApps,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { abandoned, opened, askedAgain } = await abandons(lab);
    if (!opened) throw new ControlFailed("pageOpened", { said: quote(abandoned ? wordsOf(abandoned) : "") });
    if (!abandoned || abandoned.failed) return fell("hangs");
    if (!abandoned.isError) return fell("notMarked", { said: quote(wordsOf(abandoned)) });
    return askedAgain ? held : fell("neverAgain");
  },
};
