import { EntraError } from "../../errors/entra-error.ts";
import { noteToken } from "../../recorder/token-sight.ts";
import type { ClientProof } from "../authenticate.ts";
import { verifyCertificateAssertion } from "./certificate.ts";
import { verifyFederatedAssertion } from "./federated.ts";
import { type Assertion, readAssertion } from "./read-assertion.ts";

const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** RFC 7523 §2.2. @throws EntraError 900144, 9002313 */
function requireType(type: string | undefined): void {
  if (!type) throw new EntraError(900144, { name: "client_assertion_type" });
  if (type !== JWT_BEARER) throw new EntraError(9002313, { name: "client_assertion_type" });
}

/** A client that signs for itself is its own issuer; every other issuer has an address. */
function isOwn({ claims }: Assertion): boolean {
  return !URL.canParse(claims.iss);
}

async function verify(proof: ClientProof, assertion: Assertion): Promise<void> {
  await (isOwn(assertion) ? verifyCertificateAssertion(proof, assertion) : verifyFederatedAssertion(proof, assertion));
}

/**
 * A JWT in place of a secret: signed with a certificate of the client's own, or issued by somebody whom the client's
 * registration trusts (Learn, certificate-credentials; workload-identity-federation).
 *
 * @throws EntraError 900144, 9002313, 50027, 90014, 5002738, those of certificate.ts and of federated.ts
 */
export async function verifyClientAssertion(proof: ClientProof, jwt: string): Promise<void> {
  requireType(proof.presented.assertionType);
  const seen = { where: "request.client_assertion", token: jwt } as const;
  const validated: string[] = [];
  try {
    const assertion = readAssertion(jwt, validated);
    await verify(proof, assertion);
    noteToken(proof.notes, { ...seen, validated, verdict: "accepted" });
  } catch (error) {
    if (error instanceof EntraError)
      noteToken(proof.notes, { ...seen, validated, verdict: "refused", reason: error.message });
    throw error;
  }
}
