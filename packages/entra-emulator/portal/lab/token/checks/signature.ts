import type { Check, SignatureState, Verdict } from "../finding.ts";
import { RULES } from "../rules.ts";

const WORDS: Readonly<Record<SignatureState, readonly [Verdict, string]>> = {
  good: ["pass", "Verified here with a key that this tenant publishes now."],
  wrong: ["refuse", "The key is this tenant's, and the signature does not fit what is signed."],
  "unknown-key": [
    "refuse",
    "No key of this tenant has this kid. A server fetches the published keys once more, and then refuses. (A token of a real tenant ends here, too: its keys are not on this machine.)",
  ],
  "not-rs256": ["refuse", "Not verified: the algorithm is wrong already."],
  "keys-unreachable": [
    "decide",
    "Not verified: the tenant's keys could not be fetched. Your server must refuse until it has them.",
  ],
};
const GRAPH_ONLY =
  "The header has a nonce: this is a token for Microsoft Graph. Its signature covers a hash of the nonce, so that nobody but Graph can verify it.";

/** The signature, by the published keys of the tenant (Learn: Signing key rollover). */
export const signature: Check = ({ header }, expected) => {
  const [verdict, says] = WORDS[expected.signature];
  return {
    check: "Signature fits a published key",
    verdict,
    says: expected.signature === "wrong" && "nonce" in header ? GRAPH_ONLY : says,
    rule: RULES.keyRollover,
  };
};
