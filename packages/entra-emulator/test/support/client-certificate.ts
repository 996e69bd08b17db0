import { createHash, randomUUID, type webcrypto } from "node:crypto";
import { SignJWT, exportPKCS8 } from "jose";
import type { Application } from "@workshop/entra-emulator/seed";
import { loadX509, randomSerial } from "../../src/keys/x509.ts";

export interface ClientCertificate {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  readonly privateKeyPem: string;
  readonly der: Buffer;
  /** As a registration keeps it. */
  readonly credential: Application["keyCredentials"][number];
}

const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

/** A certificate as `openssl req -x509` makes one, and how a registration knows it. */
export async function makeClientCertificate(endDateTime = "2099-12-31T00:00:00Z"): Promise<ClientCertificate> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const x509 = await loadX509();
  const startDateTime = "2026-01-05T09:00:00Z";
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: "CN=notes",
    notBefore: new Date(startDateTime),
    notAfter: new Date("2099-12-31T00:00:00Z"),
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const der = Buffer.from(certificate.rawData);
  return {
    ...keys,
    privateKeyPem: await exportPKCS8(keys.privateKey),
    der,
    credential: {
      keyId: randomUUID(),
      displayName: "CN=notes",
      type: "AsymmetricX509Cert",
      usage: "Verify",
      key: der.toString("base64"),
      customKeyIdentifier: createHash("sha1").update(der).digest("base64"),
      startDateTime,
      endDateTime,
    },
  };
}

export function thumbprint({ der }: ClientCertificate, hash: "sha1" | "sha256", encoding: "hex" | "base64url"): string {
  return createHash(hash).update(der).digest(encoding);
}

/** A JWT that this key signs; undefined takes a claim or a header away. */
export function signWith(
  { privateKey }: Pick<ClientCertificate, "privateKey">,
  claims: Record<string, unknown>,
  header: Record<string, unknown>,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", ...header }).sign(privateKey);
}
