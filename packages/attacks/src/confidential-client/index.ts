import { codeForSale } from "./cards/code-for-sale.ts";
import { noToken } from "./cards/no-token.ts";
import { sessionOfAnother } from "./cards/session-of-another.ts";

/** The cards of exercise 3 in the order of its tasks. */
export const confidentialClient = {
  noToken,
  codeForSale,
  sessionOfAnother,
};
