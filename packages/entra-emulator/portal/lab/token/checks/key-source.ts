import type { Check } from "../finding.ts";
import { RULES } from "../rules.ts";

const BROUGHT = ["jwk", "jku", "x5u", "x5c"];

/** RFC 8725 §3.10: keys and addresses of keys in the token are the sender's word. */
export const keySource: Check = ({ header }) => {
  const found = BROUGHT.filter((name) => name in header);
  return {
    check: "Brings no key of its own",
    verdict: found.length === 0 ? "pass" : "refuse",
    says:
      found.length === 0
        ? "The header names a key by kid only."
        : `The header has ${found.join(", ")}: the sender wants you to verify with the sender's key. Entra never does this.`,
    rule: RULES.receivedKeys,
  };
};
