import { type Check, wordsOf } from "../finding.ts";
import { RULES } from "../rules.ts";

/** Whole words only: `mcp.read` is not in `mcp.readwrite`. RFC 6750 §3.1: 403 insufficient_scope. */
export const permission: Check = ({ claims }, { permission: needed }) => {
  const held = [...wordsOf(claims["scp"]), ...wordsOf(claims["roles"])];
  const check = "Holds what this call needs (scp, roles)";
  const list = held.join(", ") || "nothing";
  if (!needed) {
    return {
      check,
      verdict: "decide",
      says: `It holds ${list}. Say above what the call needs.`,
      rule: RULES.insufficientScope,
    };
  }
  return {
    check,
    verdict: held.includes(needed) ? "pass" : "refuse",
    says: held.includes(needed)
      ? `It holds ${needed}.`
      : `It holds ${list}, not ${needed}. Answer 403 insufficient_scope, not 401: the token is good, the permission is missing.`,
    rule: RULES.insufficientScope,
  };
};
