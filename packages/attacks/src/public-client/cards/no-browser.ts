import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { noBrowser } from "../scenes/no-browser.ts";
import { isAbout, wordsOf } from "../tool-result.ts";

/** There is no browser: the user is shown a code for another device, and the call succeeds after it was entered. */
export const deviceCode: Card = {
  id: "ENTRA-2.09",
  task: 4,
  rule: {
    name: "OAuth 2.0 Device Authorization Grant (RFC 8628) §3.3",
    url: "https://www.rfc-editor.org/rfc/rfc8628#section-3.3",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { entered, result } = await noBrowser(lab);
    if (!entered) return fell("noCode", { said: quote(wordsOf(result)) });
    return isAbout(result, ada) ? held : fell("noAnswer", { said: quote(wordsOf(result)) });
  },
};
