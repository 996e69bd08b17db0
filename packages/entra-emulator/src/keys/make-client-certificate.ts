import { createHash, type webcrypto } from "node:crypto";
import { loadX509, privateKeyPem } from "./x509.ts";

/** What an application may prove itself with (Learn, certificate-credentials). */
export interface ClientCertificate {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  /** PEM, PKCS #8 */
  readonly privateKeyPem: string;
  readonly certificatePem: string;
  /** Standard base64 of DER: what Graph takes as `key`. */
  readonly der: string;
  /** Hexadecimal, as people copy it from the portal. */
  thumbprint(hash: "sha1" | "sha256"): string;
}

const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};
const DAY = 86_400_000;

/** A key and a certificate that it signed itself, as `openssl req -x509` makes them. */
export async function makeClientCertificate(): Promise<ClientCertificate> {
  const { X509CertificateGenerator } = await loadX509();
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: "CN=notes",
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + 365 * DAY),
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const der = Buffer.from(certificate.rawData);
  return {
    ...keys,
    privateKeyPem: await privateKeyPem(keys.privateKey),
    certificatePem: certificate.toString("pem"),
    der: der.toString("base64"),
    thumbprint: (hash) => createHash(hash).update(der).digest("hex"),
  };
}
