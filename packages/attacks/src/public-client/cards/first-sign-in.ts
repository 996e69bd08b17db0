import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { nativeApps } from "../rules.ts";
import { everyday } from "../scenes/everyday.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** Nobody is signed in: one sign-in page opens, and the call answers about the person who signed in. */
export const firstSignIn: Card = {
  id: "ENTRA-2.01",
  task: 1,
  rule: nativeApps,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { first, openedByFirst } = await everyday(lab);
    if (isAbout(first, ada)) return held;
    return fell(openedByFirst === 0 ? "neverAsked" : "noAnswer", { said: quote(wordsOf(first)), pages: openedByFirst });
  },
};
