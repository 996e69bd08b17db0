import { algorithm } from "./checks/algorithm.ts";
import { audience } from "./checks/audience.ts";
import { client } from "./checks/client.ts";
import { issuer } from "./checks/issuer.ts";
import { keySource } from "./checks/key-source.ts";
import { kind } from "./checks/kind.ts";
import { lifetime } from "./checks/lifetime.ts";
import { permission } from "./checks/permission.ts";
import { person } from "./checks/person.ts";
import { signature } from "./checks/signature.ts";
import type { DecodedToken } from "./decode-token.ts";
import type { Check, Expectation, Finding } from "./finding.ts";

/** What a server asks of a token, in this order: nothing in it means anything until the signature is good. */
const CHECKS: readonly Check[] = [
  algorithm,
  keySource,
  signature,
  issuer,
  audience,
  lifetime,
  kind,
  permission,
  client,
  person,
];

export function judgeToken(token: DecodedToken, expected: Expectation): readonly Finding[] {
  return CHECKS.map((check) => check(token, expected));
}

/** May the server accept it? The first refusal is the answer. */
export function firstRefusal(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ verdict }) => verdict === "refuse");
}
