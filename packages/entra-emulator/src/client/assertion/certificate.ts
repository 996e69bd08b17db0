import { X509Certificate, createHash } from "node:crypto";
import { compactVerify } from "jose";
import type { KeyCredential } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { ClientProof } from "../authenticate.ts";
import { ALGORITHMS, type Assertion } from "./read-assertion.ts";
import { requireTimes } from "./times.ts";

/** The token endpoint, as the request or the tenant's id spells it; the issuer is as good (Learn, certificate-credentials). */
function audiences({ emulator, endpoint }: ClientProof): string[] {
  const names = [endpoint.alias, ...(endpoint.tenantId ? [endpoint.tenantId] : [])];
  const bases = [emulator.origin, emulator.address].flatMap((origin) => names.map((name) => `${origin}/${name}`));
  return bases.flatMap((base) => [`${base}/oauth2/v2.0/token`, `${base}/oauth2/token`, `${base}/v2.0`]);
}

/** @throws EntraError 50048, 700021, 700023 */
function requireClaims(proof: ClientProof, { claims: { iss, sub, aud }, validated }: Assertion): void {
  if (iss.toLowerCase() !== sub.toLowerCase()) throw new EntraError(50048);
  if (sub.toLowerCase() !== proof.client.appId) throw new EntraError(700021);
  const good = audiences(proof);
  if (!aud.some((one) => good.includes(one))) throw new EntraError(700023, { audience: aud.join(" ") });
  validated.push("iss", "sub", "aud");
}

function hasThumbprint(der: Buffer, { header }: Assertion): boolean {
  const sha1 = createHash("sha1").update(der);
  const x5t = sha1.copy().digest("base64url");
  const names = [x5t, sha1.digest("hex").toUpperCase()];
  if (header["x5t#S256"]) return header["x5t#S256"] === createHash("sha256").update(der).digest("base64url");
  if (header.x5t) return header.x5t === x5t;
  return names.includes(header.kid ?? "");
}

/** @throws EntraError 5002723, 700027 */
function requireKey({ client, emulator }: ClientProof, assertion: Assertion): KeyCredential {
  const { kid, x5t, "x5t#S256": sha256 } = assertion.header;
  if (!kid && !x5t && !sha256) throw new EntraError(5002723);
  const found = client.keyCredentials.find(({ key }) => hasThumbprint(Buffer.from(key, "base64"), assertion));
  if (!found) throw new EntraError(700027, { reason: "no certificate of the application has this thumbprint." });
  const now = emulator.clock();
  if (Date.parse(found.endDateTime) <= now) throw new EntraError(700027, { reason: "the certificate has expired." });
  if (Date.parse(found.startDateTime) > now) throw new EntraError(700027, { reason: "the certificate begins later." });
  return found;
}

/**
 * An assertion that the client signed itself, with the key of one of its certificates; the thumbprint in the header
 * names it (Learn, certificate-credentials). Libraries use an assertion until it expires, so it may come again.
 *
 * @throws EntraError 50048, 700021, 700023, 5002723, 700027, 700024
 */
export async function verifyCertificateAssertion(proof: ClientProof, assertion: Assertion): Promise<void> {
  requireClaims(proof, assertion);
  const { key } = requireKey(proof, assertion);
  try {
    const { publicKey } = new X509Certificate(Buffer.from(key, "base64"));
    await compactVerify(assertion.jwt, publicKey, { algorithms: ALGORITHMS });
  } catch {
    throw new EntraError(700027, { reason: "another key than the certificate's signed it." });
  }
  assertion.validated.push("signature");
  requireTimes(assertion, proof.emulator.clock());
}
