import { type Card, fell, held } from "../../card.ts";
import { ada, PRIVATE_PHONE } from "../../people.ts";
import { everyday } from "../scenes/everyday.ts";
import { requireAnswer, wordsOf } from "../tool-result.ts";

/** Ada's private phone number is in her profile; the tool was asked who she is. */
export const wholeProfile: Card = {
  id: "ENTRA-2.14",
  task: 6,
  rule: {
    name: "Microsoft Graph: use $select; return only what is needed",
    url: "https://learn.microsoft.com/graph/query-parameters#select-parameter",
  },
  look: "src/get-user-details.ts",
  async play(lab) {
    const { first } = await everyday(lab);
    requireAnswer(first, ada);
    return wordsOf(first).includes(PRIVATE_PHONE) ? fell("privatePhone") : held;
  },
};
