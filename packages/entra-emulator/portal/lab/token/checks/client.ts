import { type Check, shown } from "../finding.ts";
import { RULES } from "../rules.ts";

/** Learn, Secure applications by validating claims: which clients may call is the API's own decision. */
export const client: Check = ({ claims }) => ({
  check: "A client that may call you (azp)",
  verdict: "decide",
  says: `The client is ${shown(claims["azp"] ?? claims["appid"])}. If only known clients may call you, compare with your list.`,
  rule: RULES.claimsValidation,
});
