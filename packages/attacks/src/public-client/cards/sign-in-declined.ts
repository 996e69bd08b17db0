import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { declinesThenLeaves } from "../scenes/refused.ts";
import { wordsOf } from "../tool-result.ts";

/** The user clicks Cancel on the consent page: the call ends with an error the model can understand. */
export const signInDeclined: Card = {
  id: "ENTRA-2.22",
  task: 8,
  rule: {
    name: "OAuth 2.0 (RFC 6749) §4.1.2.1, access_denied",
    url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
  },
  look: "src/server.ts",
  async play(lab) {
    const { declined, opened } = await declinesThenLeaves(lab);
    if (opened === 0) throw new ControlFailed("pageOpened", { said: quote(wordsOf(declined)) });
    if (declined.failed) return fell("noAnswer", { said: quote(wordsOf(declined)) });
    return declined.isError ? held : fell("notMarked", { said: quote(wordsOf(declined)) });
  },
};
