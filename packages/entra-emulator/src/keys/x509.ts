import type { webcrypto } from "node:crypto";

/** The X.509 library costs a quarter of a second to load: only who makes a certificate pays. */
export async function loadX509(): Promise<typeof import("@peculiar/x509")> {
  return (await import("./x509-library.ts")).x509;
}

export function randomSerial(): string {
  // A positive number: the first bit stays clear.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return Buffer.from(bytes).toString("hex");
}

export async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)?.join("\n")}\n-----END PRIVATE KEY-----\n`;
}
