import { type Card, fell, held } from "../../card.ts";
import { PRIVATE_PHONE } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { day } from "../scenes/day.ts";

/** Ada's private phone number is in her profile; the tool was asked who she is. */
export const wholeProfile: Card = {
  id: "ENTRA-3.61",
  task: 8,
  rule: {
    name: "Microsoft Graph: use $select; return only what is needed",
    url: "https://learn.microsoft.com/graph/query-parameters#select-parameter",
  },
  look: "src/tools/get-user-details.ts",
  async play(lab) {
    const { details } = await day(lab);
    return textOf(details).includes(PRIVATE_PHONE) ? fell("privatePhone") : held;
  },
};
