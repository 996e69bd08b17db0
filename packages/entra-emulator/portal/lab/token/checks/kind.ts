import { type Check, wordsOf } from "../finding.ts";
import { RULES } from "../rules.ts";

const OF_ID_TOKENS = ["nonce", "at_hash", "c_hash"];

/** RFC 8725 §3.12: kinds of tokens must not be mixed up; Entra's `typ` does not tell them apart. */
export const kind: Check = ({ claims }) => {
  const idToken = OF_ID_TOKENS.some((name) => name in claims) || !("azp" in claims || "appid" in claims);
  const permissions = wordsOf(claims["scp"]).length + wordsOf(claims["roles"]).length;
  const check = "An access token, with a permission in it";
  if (idToken) {
    return {
      check,
      verdict: "refuse",
      says: "It names no client (azp, appid) or carries what only ID tokens carry: this tells an app who signed in, and gives nobody access to an API.",
      rule: RULES.tokenKinds,
    };
  }
  return {
    check,
    verdict: permissions > 0 ? "pass" : "refuse",
    says:
      permissions > 0
        ? `It carries ${"scp" in claims ? "scp: a user has let the client do this" : "roles and no scp: there is no user"}.`
        : "Neither scp nor roles: Entra gives such tokens to any app of the tenant that asks. It permits nothing.",
    rule: RULES.claimsValidation,
  };
};
