import { compactVerify, errors } from "jose";
import type { FederatedCredential } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { ClientProof } from "../authenticate.ts";
import { isOfThisService, verifyEntraToken } from "./entra-token.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { ALGORITHMS, type Assertion } from "./read-assertion.ts";
import { requireTimes } from "./times.ts";

/** The token exchange has two names: a credential says the URI, a token of ours the GUID behind it (observed). */
function hasAudience({ emulator, client }: ClientProof, { audiences }: FederatedCredential, aud: string[]): boolean {
  const { directory } = emulator;
  const home = directory.application(client.appId)?.homeTenantId ?? "";
  const guids = audiences.map((name) => directory.resource(home, name)?.appId);
  return aud.some((one) => audiences.includes(one) || guids.includes(one));
}

/**
 * The credential of the registration that fits issuer, subject and audience, each character by character (Learn,
 * workload-identity-federation).
 *
 * @throws EntraError 70025, 700211, 700213, 700212
 */
function requireCredential(proof: ClientProof, { claims: { iss, sub, aud }, validated }: Assertion): void {
  const all = proof.client.federatedIdentityCredentials;
  if (all.length === 0) throw new EntraError(70025, { client: proof.client.displayName });
  const ofIssuer = all.filter(({ issuer }) => issuer === iss);
  if (ofIssuer.length === 0) throw new EntraError(700211, { issuer: iss });
  const ofSubject = ofIssuer.filter(({ subject }) => subject === sub);
  if (ofSubject.length === 0) throw new EntraError(700213, { subject: sub });
  if (!ofSubject.some((credential) => hasAudience(proof, credential, aud)))
    throw new EntraError(700212, { audience: aud.join(" ") });
  validated.push("iss", "sub", "aud");
}

/** @throws EntraError 501661, 7000272, 700027 */
async function requireIssuersSignature({ emulator }: ClientProof, assertion: Assertion): Promise<void> {
  const { jwt, claims, header } = assertion;
  const verifyWith = async (fresh: boolean) =>
    compactVerify(jwt, await issuerKeys(emulator, claims.iss, fresh), { algorithms: ALGORITHMS });
  try {
    await verifyWith(false).catch((error: unknown) => {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return verifyWith(true);
    });
  } catch (error) {
    if (error instanceof EntraError) throw error;
    if (error instanceof errors.JWKSNoMatchingKey)
      throw new EntraError(7000272, { key: header.kid, issuer: claims.iss });
    throw new EntraError(700027, { reason: "another key than the issuer's signed it." });
  }
}

/**
 * A token of an issuer that the registration trusts. Nothing is fetched before issuer, subject and audience fit: the
 * caller alone does not choose whom this server connects to.
 *
 * @throws EntraError 70025, 700211, 700213, 700212, 501661, 7000272, 700027, 700229, 700226, 700236, 700024
 */
export async function verifyFederatedAssertion(proof: ClientProof, assertion: Assertion): Promise<void> {
  const { emulator } = proof;
  if (isOfThisService(emulator, assertion)) {
    await verifyEntraToken(proof, assertion);
    requireCredential(proof, assertion);
  } else {
    requireCredential(proof, assertion);
    await requireIssuersSignature(proof, assertion);
    assertion.validated.push("signature");
  }
  requireTimes(assertion, emulator.clock());
}
