import type { Check, Finding } from "../finding.ts";
import { RULES } from "../rules.ts";

/** Seconds that clocks may differ; Learn, Access tokens. */
const SKEW = 300;

function when(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}

/** RFC 7519 §4.1.4 and §4.1.5, by the tenant's clock. */
export const lifetime: Check = ({ claims }, { now }) => {
  const { exp, nbf } = claims;
  const found = (verdict: Finding["verdict"], says: string): Finding => ({
    check: "Valid now (nbf, exp)",
    verdict,
    says,
    rule: RULES.expiry,
  });
  if (typeof exp !== "number") return found("refuse", "exp is absent or no number: it would be valid for ever.");
  if (exp + SKEW <= now) return found("refuse", `It ended at ${when(exp)}; for the tenant it is ${when(now)}.`);
  if (typeof nbf === "number" && nbf - SKEW > now) return found("refuse", `It begins at ${when(nbf)} only.`);
  return found("pass", `It ends at ${when(exp)}. A call or stream that lasts longer ends with it.`);
};
