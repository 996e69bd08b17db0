import { type Check, shown } from "../finding.ts";
import { RULES } from "../rules.ts";

/** RFC 8725 §3.1: the verifier fixes the algorithm. Entra signs with RS256 and nothing else. */
export const algorithm: Check = ({ header }) => ({
  check: "Algorithm is RS256",
  verdict: header["alg"] === "RS256" ? "pass" : "refuse",
  says:
    header["alg"] === "RS256"
      ? "alg is RS256. Your server must have this in its own list, and not follow the token."
      : `alg is ${shown(header["alg"])}. Entra signs with RS256 only: somebody else wrote this.`,
  rule: RULES.algorithms,
});
