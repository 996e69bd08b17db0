import { type KeyObject, constants, createHash, privateEncrypt, publicDecrypt, randomBytes } from "node:crypto";

/** DER of `DigestInfo` before the digest itself (RFC 8017 §9.2, note 1). */
const PREFIXES: Readonly<Record<string, string>> = {
  sha256: "3031300d060960864801650304020105000420",
  sha384: "3041300d060960864801650304020205000430",
  sha512: "3051300d060960864801650304020305000440",
};

function digestInfo(hash: string, digest: Buffer): Buffer {
  return Buffer.concat([Buffer.from(PREFIXES[hash] ?? "", "hex"), digest]);
}

/** RSASSA-PKCS1-v1_5 of a digest: Key Vault never sees what was hashed. */
export function signPkcs1(key: KeyObject, hash: string, digest: Buffer): Buffer {
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, digestInfo(hash, digest));
}

export function verifyPkcs1(key: KeyObject, hash: string, digest: Buffer, signature: Buffer): boolean {
  try {
    const found = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return found.equals(digestInfo(hash, digest));
  } catch {
    return false;
  }
}

/** RFC 8017 §B.2.1. */
function mgf1(hash: string, seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let counter = 0; parts.reduce((sum, part) => sum + part.length, 0) < length; counter += 1) {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(counter);
    parts.push(createHash(hash).update(seed).update(number).digest());
  }
  return Buffer.concat(parts).subarray(0, length);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
}

function hashWithSalt(hash: string, digest: Buffer, salt: Buffer): Buffer {
  return createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
}

function modulusBytes(key: KeyObject): number {
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
}

/** RSASSA-PSS of a digest, salt as long as the digest (RFC 8017 §9.1.1; RFC 7518 §3.5). */
export function signPss(key: KeyObject, hash: string, digest: Buffer): Buffer {
  const salt = randomBytes(digest.length);
  const h = hashWithSalt(hash, digest, salt);
  const room = modulusBytes(key) - h.length - 1;
  const block = Buffer.concat([Buffer.alloc(room - salt.length - 1), Buffer.from([1]), salt]);
  const masked = xor(block, mgf1(hash, h, room));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  const encoded = Buffer.concat([masked, h, Buffer.from([0xbc])]);
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
}

/** RFC 8017 §9.1.2. */
export function verifyPss(key: KeyObject, hash: string, digest: Buffer, signature: Buffer): boolean {
  let encoded: Buffer;
  try {
    encoded = publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return false;
  }
  const room = encoded.length - digest.length - 1;
  const h = encoded.subarray(room, -1);
  const block = xor(encoded.subarray(0, room), mgf1(hash, h, room));
  block[0] = (block[0] ?? 0) & 0x7f;
  const salt = block.subarray(room - digest.length);
  const zeros = block.subarray(0, room - digest.length - 1);
  const framed = encoded.at(-1) === 0xbc && (encoded[0] ?? 0) < 0x80 && block[zeros.length] === 1;
  return framed && zeros.every((byte) => byte === 0) && hashWithSalt(hash, digest, salt).equals(h);
}
