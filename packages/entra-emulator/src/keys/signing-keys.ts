import { type KeyObject, createHash, createPrivateKey, createPublicKey } from "node:crypto";
import * as z from "zod";
import { loadX509, privateKeyPem, randomSerial } from "./x509.ts";

export interface SigningKey {
  /** base64url SHA-1 thumbprint of the certificate: `kid` and `x5t` are the same value at Entra. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicJwk: { readonly n: string; readonly e: string };
  /** base64 DER. */
  readonly certificate: string;
}

const keptSchema = z
  .array(z.object({ privateKeyPem: z.string(), certificate: z.string(), n: z.string(), e: z.string() }))
  .min(2);
export type KeptKey = z.infer<typeof keptSchema>[number];

const RS256 = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};
const FIVE_YEARS = 5 * 365 * 86_400_000;

/** A key that nobody has seen yet. */
export async function makeKey(): Promise<KeptKey> {
  const keys = await crypto.subtle.generateKey(RS256, true, ["sign", "verify"]);
  const x509 = await loadX509();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: "CN=accounts.accesscontrol.windows.net",
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + FIVE_YEARS),
    keys,
    signingAlgorithm: RS256,
  });
  const { n = "", e = "" } = await crypto.subtle.exportKey("jwk", keys.publicKey);
  return { privateKeyPem: await privateKeyPem(keys.privateKey), certificate: certificate.toString("base64"), n, e };
}

/** @throws Error when it is no key */
export function importKey({ privateKeyPem: pem, certificate, n, e }: KeptKey): SigningKey {
  return {
    kid: createHash("sha1").update(Buffer.from(certificate, "base64")).digest("base64url"),
    privateKey: createPrivateKey(pem),
    publicKey: createPublicKey({ key: { kty: "RSA", n, e }, format: "jwk" }),
    publicJwk: { n, e },
    certificate,
  };
}

/** What `writeKeys` wrote; undefined when it is something else. */
export function readKeys(text: string | undefined): readonly KeptKey[] | undefined {
  try {
    return keptSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

export function writeKeys(keys: readonly KeptKey[]): string {
  return `${JSON.stringify(keys, undefined, 1)}\n`;
}
