import { type Check, shown } from "../finding.ts";
import { RULES } from "../rules.ts";

/** RFC 7519 §4.1.3; Learn, Access token claims: the client id in v2 tokens, possibly the App ID URI in v1 tokens. */
export const audience: Check = ({ claims }, { clientId, identifierUri, version }) => {
  const { aud } = claims;
  const mine = [clientId, ...(version === 1 ? [identifierUri] : [])].filter(Boolean);
  const check = "Meant for you (aud)";
  if (mine.some((name) => name === aud))
    return { check, verdict: "pass", says: `aud is ${shown(aud)}.`, rule: RULES.audience };
  const says = `aud is ${shown(aud)}; you are ${mine.join(" or ") || "not named above"}. Whoever takes tokens that are meant for others lets the others' clients in.`;
  return { check, verdict: "refuse", says, rule: RULES.audience };
};
