import { type Check, type Expectation, shown } from "../finding.ts";
import { RULES } from "../rules.ts";

function issuersOf({ tenantId, origin, version }: Expectation): readonly string[] {
  if (version === 1) return [`https://sts.windows.net/${tenantId}/`];
  return [`${origin}/${tenantId}/v2.0`, `https://login.microsoftonline.com/${tenantId}/v2.0`];
}

/** Learn, Access tokens: the issuer of the one tenant, in the one version, exact. */
export const issuer: Check = ({ claims }, expected) => {
  const { iss, tid } = claims;
  const check = "Issued by your tenant (iss, tid)";
  const issuers = issuersOf(expected);
  if (!issuers.includes(String(iss))) {
    const says = `iss is ${shown(iss)}, not ${issuers[0]}. All tenants share their keys, so only this check keeps the others out.`;
    return { check, verdict: "refuse", says, rule: RULES.accessTokens };
  }
  if (tid !== expected.tenantId) {
    const says = `iss is your tenant's, but tid is ${shown(tid)}: they must agree.`;
    return { check, verdict: "refuse", says, rule: RULES.accessTokens };
  }
  return { check, verdict: "pass", says: `iss is ${shown(iss)}, and tid agrees.`, rule: RULES.accessTokens };
};
