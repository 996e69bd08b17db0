import { type Card, fell, held } from "../../card.ts";
import { SHORT_LIFE, shortLife } from "../scenes/short-life.ts";

/** The server is told to let access tokens live for a second; one is shown until it is refused. */
export const tokenThatEnds: Card = {
  id: "ENTRA-3.30",
  task: 4,
  rule: {
    name: "OAuth 2.0 Bearer Tokens (RFC 6750) §5.3, issue short-lived tokens",
    url: "https://www.rfc-editor.org/rfc/rfc6750#section-5.3",
  },
  look: "src/facade/grants.ts",
  async play(lab) {
    const { told, ends } = await shortLife(lab);
    if (told !== SHORT_LIFE) return fell("notTold", { told: String(told) });
    return ends ? held : fell("neverEnds");
  },
};
