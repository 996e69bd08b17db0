import { createHash, randomBytes } from "node:crypto";

/** SHA-256, base64url. What it is used on has 256 bits of randomness or more, so a slow hash would buy nothing. */
export function sha256(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

/** An opaque value in the look of Entra's: a version digit, a dot, base64url. */
export function opaque(bytes: number): string {
  return `1.${randomBytes(bytes).toString("base64url")}`;
}
