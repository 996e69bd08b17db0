import { X509Certificate, createHash, randomUUID } from "node:crypto";
import type { Application, KeyCredential } from "../../directory/model.ts";
import { invalid } from "../refusals.ts";
import type { KeyCredentialInput } from "./input.ts";

function certificateOf(key: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(key, "base64"));
  } catch {
    throw invalid("keyCredentials", "Key credential is invalid: the key is not a certificate in base64 (DER).");
  }
}

/** Within the certificate's own time, which is also what holds when nothing is said. */
function period(input: KeyCredentialInput, certificate: X509Certificate, now: number) {
  const [first, last] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  const [start, end] = [new Date(input.startDateTime ?? first), new Date(input.endDateTime ?? last)];
  if (start < first || end > last)
    throw invalid("keyCredentials", "Key credential start and end dates must be within the certificate's.");
  if (end <= start || end.getTime() <= now)
    throw invalid("keyCredentials", "Key credential end date is invalid: it is in the past, or before the start.");
  return { startDateTime: start.toISOString(), endDateTime: end.toISOString() };
}

/**
 * A certificate that a body brings (Learn, graph resources/keycredential).
 *
 * @param now milliseconds
 * @throws GraphError 400 Request_BadRequest: another type or usage, no certificate, one that has ended
 */
export function newKey(input: KeyCredentialInput, now: number): KeyCredential {
  const { type, usage, key, displayName, keyId } = input;
  if (type !== "AsymmetricX509Cert" || usage !== "Verify")
    throw invalid("keyCredentials", "Key credential must be of type 'AsymmetricX509Cert' and usage 'Verify'.");
  const certificate = certificateOf(key ?? "");
  return {
    keyId: keyId ?? randomUUID(),
    displayName: displayName ?? certificate.subject.replaceAll("\n", ", "),
    type,
    usage,
    key: certificate.raw.toString("base64"),
    customKeyIdentifier: createHash("sha1").update(certificate.raw).digest("base64"),
    ...period(input, certificate, now),
  };
}

/** The list that a body brings: without `key` it is one that is there already. @throws GraphError 400 */
export function mergeKeys(app: Application, input: readonly KeyCredentialInput[], now: number): KeyCredential[] {
  return input.map((entry) => {
    const there = app.keyCredentials.find(({ keyId }) => keyId === entry.keyId);
    return there && !entry.key ? there : newKey(entry, now);
  });
}
