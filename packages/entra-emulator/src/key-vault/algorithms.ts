import {
  type KeyObject,
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto";
import { signEcdsa, verifyEcdsa } from "./ecdsa.ts";
import type { KeyVersion } from "./model.ts";
import { signPkcs1, signPss, verifyPkcs1, verifyPss } from "./rsa.ts";
import { badParameter } from "./vault-error.ts";

/** Bytes of a digest by the digits at the end of the algorithm's name. */
const DIGESTS: Readonly<Record<string, number>> = { "256": 32, "384": 48, "512": 64 };
const EC_CURVES: Readonly<Record<string, string>> = { ES256: "P-256", ES384: "P-384", ES512: "P-521" };
/** RSA1_5 is not here: Node refuses to decrypt it, because its errors tell the plain text. */
const OAEP: Readonly<Record<string, string>> = { "RSA-OAEP": "sha1", "RSA-OAEP-256": "sha256" };

function unsupported(algorithm: string): Error {
  return badParameter(`The algorithm '${algorithm.slice(0, 40)}' is not supported for this key.`);
}

function privateKeyOf({ jwk }: KeyVersion): KeyObject {
  return createPrivateKey({ format: "jwk", key: jwk });
}

function oaep({ jwk }: KeyVersion, algorithm: string): { padding: number; oaepHash: string } {
  const oaepHash = jwk.kty === "RSA" && Object.hasOwn(OAEP, algorithm) ? OAEP[algorithm] : undefined;
  if (!oaepHash) throw unsupported(algorithm);
  return { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
}

/** @throws VaultError 400 BadParameter */
export function encrypt(key: KeyVersion, algorithm: string, plain: Buffer): Buffer {
  const options = oaep(key, algorithm);
  try {
    return publicEncrypt({ key: createPublicKey(privateKeyOf(key)), ...options }, plain);
  } catch {
    throw badParameter("Property value is too long for this key.");
  }
}

/** @throws VaultError 400 BadParameter */
export function decrypt(key: KeyVersion, algorithm: string, cipher: Buffer): Buffer {
  const options = oaep(key, algorithm);
  try {
    return privateDecrypt({ key: privateKeyOf(key), ...options }, cipher);
  } catch {
    throw badParameter("Property value could not be decrypted with this key.");
  }
}

interface Scheme {
  readonly sign: (digest: Buffer) => Buffer;
  readonly verify: (digest: Buffer, signature: Buffer) => boolean;
}

/** RFC 7518 §3: the family by two letters, the hash by three digits. */
function schemeOf(key: KeyVersion, algorithm: string): Scheme {
  const { jwk } = key;
  const [, family, digits = ""] = /^(RS|PS|ES)(256|384|512)$/.exec(algorithm) ?? [];
  const hash = `sha${digits}`;
  if (family === "ES" && jwk.kty === "EC" && EC_CURVES[algorithm] === jwk.crv) {
    const [crv, secret] = [jwk.crv ?? "", Buffer.from(jwk.d ?? "", "base64url")];
    return {
      sign: (digest) => signEcdsa(crv, secret, digest),
      verify: (digest, signature) => verifyEcdsa(crv, secret, digest, signature),
    };
  }
  if (jwk.kty !== "RSA" || (family !== "RS" && family !== "PS")) throw unsupported(algorithm);
  const [privateKey, publicKey] = [privateKeyOf(key), createPublicKey(privateKeyOf(key))];
  const [sign, verify] = family === "RS" ? [signPkcs1, verifyPkcs1] : [signPss, verifyPss];
  return {
    sign: (digest) => sign(privateKey, hash, digest),
    verify: (digest, signature) => verify(publicKey, hash, digest, signature),
  };
}

function requireDigest(algorithm: string, digest: Buffer): void {
  if (digest.length !== DIGESTS[algorithm.slice(-3)])
    throw badParameter(`The digest has not the length that ${algorithm} needs.`);
}

/** @throws VaultError 400 BadParameter */
export function sign(key: KeyVersion, algorithm: string, digest: Buffer): Buffer {
  const scheme = schemeOf(key, algorithm);
  requireDigest(algorithm, digest);
  return scheme.sign(digest);
}

/** @throws VaultError 400 BadParameter */
export function verify(key: KeyVersion, algorithm: string, digest: Buffer, signature: Buffer): boolean {
  const scheme = schemeOf(key, algorithm);
  requireDigest(algorithm, digest);
  return scheme.verify(digest, signature);
}
