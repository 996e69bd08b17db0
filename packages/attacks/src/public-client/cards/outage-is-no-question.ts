import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { quote } from "../../quote.ts";
import { msalErrors } from "../rules.ts";
import { graphTrouble } from "../scenes/graph-trouble.ts";
import { requireAnswer, wordsOf } from "../tool-result.ts";

/** Entra is down (503): no sign-in can help, so no page opens and the call says what is wrong. */
export const outageIsNoQuestion: Card = {
  id: "ENTRA-2.05",
  task: 1,
  rule: msalErrors,
  look: "src/authentication-service.ts",
  async play(lab) {
    const { control, duringOutage: during, askedDuringOutage: asked } = await graphTrouble(lab);
    requireAnswer(control, ada);
    if (asked > 0) return fell("askedDuringOutage", { pages: asked });
    return during.isError && !during.failed ? held : fell("noError", { said: quote(wordsOf(during)) });
  },
};
