/** What comes before and after the data of a PEM file (RFC 7468 §2). */
const PEM = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/;

/**
 * The certificate in a .cer, .crt or .pem file, as Graph takes it: base64 of the DER.
 *
 * @throws Error when it is none
 */
export async function readCertificate(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [, base64] = PEM.exec(new TextDecoder().decode(bytes)) ?? [];
  if (base64) return base64.replace(/\s+/g, "");
  // A DER certificate is a SEQUENCE (X.690 §8.9).
  if (bytes[0] !== 0x30) throw new Error("This file holds no certificate: it must be .cer, .pem or .crt.");
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}
