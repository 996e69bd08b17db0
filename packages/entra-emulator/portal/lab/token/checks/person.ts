import { type Check, shown } from "../finding.ts";
import { RULES } from "../rules.ts";

/** Learn, Secure applications by validating claims: oid with tid is the key; names and addresses are not. */
export const person: Check = ({ claims }) => ({
  check: "You know people by tid and oid",
  verdict: "decide",
  says: `Key the user as ${shown(claims["tid"])} + ${shown(claims["oid"])}. Never by preferred_username, upn or email: those change hands.`,
  rule: RULES.claimsValidation,
});
