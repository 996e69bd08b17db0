import "reflect-metadata";
import { X509CertificateGenerator } from "@peculiar/x509";

const DAY = 24 * 60 * 60_000;
const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const EC = { name: "ECDSA", hash: "SHA-256", namedCurve: "P-256" };

export interface MadeCertificate {
  readonly certificate: string;
  readonly key: string;
  /** As the directory takes it: base64 of DER. */
  readonly der: string;
}

interface Wanted {
  /** It is still good for so many. */
  readonly days?: number;
  readonly algorithm?: "RSA" | "EC";
}

/** A certificate of one's own. */
export async function makeCertificate({ days = 30, algorithm = "RSA" }: Wanted = {}): Promise<MadeCertificate> {
  const signingAlgorithm = algorithm === "RSA" ? RSA : EC;
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ["sign", "verify"]);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: "CN=notes",
    notBefore: new Date(Date.now() - 60 * DAY),
    notAfter: new Date(Date.now() + days * DAY),
    keys,
    signingAlgorithm,
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return {
    certificate: made.toString("pem"),
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8.replaceAll(/.{64}/g, "$&\n")}\n-----END PRIVATE KEY-----`,
    der: Buffer.from(made.rawData).toString("base64"),
  };
}
