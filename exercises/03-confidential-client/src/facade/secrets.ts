import { hash, randomBytes } from "node:crypto";

/** 256 bits that nobody guesses, fit for URLs (RFC 6749 §10.10). */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: who reads our memory or a dump of it cannot use it. High entropy needs no slow hash. */
export function hashOf(secret: string): string {
  return hash("sha256", secret, "base64url");
}
