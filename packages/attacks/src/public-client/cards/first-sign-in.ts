import { type Card, fell, held } from "../../card.ts";
import { ada } from "../people.ts";
import { everyday } from "../scenes/everyday.ts";
import { isAbout, quote, wordsOf } from "../tool-result.ts";

/** Nobody is signed in: one sign-in page opens, and the call answers about the person who signed in. */
export const firstSignIn: Card = {
  id: "ENTRA-2.01",
  task: 1,
  rule: {
    name: "OAuth 2.0 for Native Apps (RFC 8252) §4.1, §8.12",
    url: "https://www.rfc-editor.org/rfc/rfc8252",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { first, openedByFirst } = await everyday(lab);
    if (isAbout(first, ada)) return held;
    return fell(openedByFirst === 0 ? "neverAsked" : "noAnswer", { said: quote(wordsOf(first)), pages: openedByFirst });
  },
};
