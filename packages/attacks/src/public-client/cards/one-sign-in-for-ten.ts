import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { CROWD, crowd } from "../scenes/crowd.ts";

/** Ten calls arrive before anyone has signed in: one page opens and all ten are answered. */
export const oneSignInForTen: Card = {
  id: "ENTRA-2.06",
  task: 2,
  rule: {
    name: "OAuth 2.0 for Native Apps (RFC 8252) §4.1, §8.12",
    url: "https://www.rfc-editor.org/rfc/rfc8252",
  },
  look: "src/authentication-service.ts",
  async play(lab) {
    const { opened, answered } = await crowd(lab);
    if (answered === 0) throw new ControlFailed("tenCalls", { calls: CROWD });
    if (opened > 1) return fell("manyPages", { pages: opened, calls: CROWD });
    return answered === CROWD ? held : fell("someUnanswered", { answered, calls: CROWD });
  },
};
