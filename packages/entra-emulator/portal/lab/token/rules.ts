import { platform, rfc } from "../../../src/recorder/links.ts";

/** The sources the Lab names, each once. */
export const RULES = {
  accessTokens: platform("Access tokens", "access-tokens#validate-tokens"),
  claimsValidation: platform("Secure applications by validating claims", "claims-validation"),
  keyRollover: platform("Signing key rollover", "signing-key-rollover"),
  algorithms: rfc(8725, "3.1"),
  receivedKeys: rfc(8725, "3.10"),
  tokenKinds: rfc(8725, "3.12"),
  audience: rfc(7519, "4.1.3"),
  expiry: rfc(7519, "4.1.4"),
  insufficientScope: rfc(6750, "3.1"),
};
