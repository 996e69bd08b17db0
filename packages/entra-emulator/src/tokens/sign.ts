import { createHash, randomBytes, sign } from "node:crypto";
import { promisify } from "node:util";
import type { JWTPayload } from "jose";
import type { SigningKey } from "../keys/signing-keys.ts";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** On the thread pool: while one token is signed, the next request is read. */
const signOnThePool = promisify(sign);

/**
 * RS256 (RFC 7518 §3.3) over two encoded parts. Node's own call: all that a token costs beyond it, on the way through
 * Web Crypto, is a tenth of the whole.
 */
async function signatureOf({ privateKey }: SigningKey, header: unknown, payload: string): Promise<string> {
  const signature = await signOnThePool("sha256", Buffer.from(`${encode(header)}.${payload}`), privateKey);
  return signature.toString("base64url");
}

/** Signs with RS256. Version 1 headers carry `x5t` beside `kid`, version 2 headers `kid` only. */
export async function signToken(key: SigningKey, claims: JWTPayload, version: 1 | 2): Promise<string> {
  const header = { typ: "JWT", alg: "RS256", ...(version === 1 && { x5t: key.kid }), kid: key.kid };
  const payload = encode(claims);
  return `${encode(header)}.${payload}.${await signatureOf(key, header, payload)}`;
}

/** What stands in the header of a Graph token while it is signed and checked. */
export function hashedNonce(nonce: string): string {
  return createHash("sha256").update(nonce).digest("base64url");
}

/**
 * Signs a token that only Microsoft Graph can check: the signature covers a header whose nonce is hashed, the header
 * that travels carries the nonce itself. Whoever verifies it as it stands finds a wrong signature. Observed by users
 * of the real service (AzureAD identitymodel issues 609 and 853); its format is Graph's own business.
 */
export async function signGraphToken(key: SigningKey, claims: JWTPayload): Promise<string> {
  const nonce = randomBytes(32).toString("base64url");
  const header = { typ: "JWT", nonce, alg: "RS256", x5t: key.kid, kid: key.kid };
  const payload = encode(claims);
  const signature = await signatureOf(key, { ...header, nonce: hashedNonce(nonce) }, payload);
  return `${encode(header)}.${payload}.${signature}`;
}
