import { createHmac, type BinaryLike } from "node:crypto";
import { CompactSign } from "jose";
import { type SigningKey, importKey, makeKey } from "../keys/signing-keys.ts";
import type { Claims, Genuine, Header } from "./recipe.ts";

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Header and payload with any third part, also none. */
export function unsigned(header: Header, claims: Claims, signature = ""): string {
  return `${encode(header)}.${encode(claims)}.${signature}`;
}

/** Signed as the tenant signs, with any header and any key. */
export function signed(
  { privateKey }: Pick<SigningKey, "privateKey">,
  header: Header,
  claims: Claims,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ ...header, alg: "RS256" })
    .sign(privateKey, { crit: { "workshop-only": true } });
}

/** With a shared secret, whatever that is. */
export function withSecret(secret: BinaryLike, header: Header, claims: Claims): string {
  const head = unsigned({ ...header, alg: "HS256" }, claims).slice(0, -1);
  return `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
}

/** A good token with other claims; undefined takes one away. */
export function withClaims({ key, header, claims }: Genuine, changes: Claims): Promise<string> {
  const changed = Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== undefined);
  return signed(key, header, Object.fromEntries(changed));
}

let stranger: Promise<SigningKey> | undefined;

/** An attacker's own key, made once: no tenant publishes it. */
export function strangersKey(): Promise<SigningKey> {
  return (stranger ??= makeKey().then(importKey));
}
