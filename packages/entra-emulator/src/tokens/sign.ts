import { createHash, randomBytes } from "node:crypto";
import { CompactSign, type JWTPayload } from "jose";
import type { SigningKey } from "../keys/signing-keys.ts";

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Signs with RS256. Version 1 headers carry `x5t` beside `kid`, version 2 headers `kid` only. */
export function signToken(key: SigningKey, payload: JWTPayload, version: 1 | 2): Promise<string> {
  const header = { typ: "JWT", alg: "RS256", ...(version === 1 && { x5t: key.kid }), kid: key.kid };
  return new CompactSign(encode(payload)).setProtectedHeader(header).sign(key.privateKey);
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
export async function signGraphToken(key: SigningKey, payload: JWTPayload): Promise<string> {
  const nonce = randomBytes(32).toString("base64url");
  const header = { typ: "JWT", nonce, alg: "RS256", x5t: key.kid, kid: key.kid };
  const signed = { ...header, nonce: hashedNonce(nonce) };
  const jws = await new CompactSign(encode(payload)).setProtectedHeader(signed).sign(key.privateKey);
  const sent = Buffer.from(JSON.stringify(header)).toString("base64url");
  return `${sent}${jws.slice(jws.indexOf("."))}`;
}
