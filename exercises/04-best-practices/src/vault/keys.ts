import type { webcrypto } from "node:crypto";
import { calculateJwkThumbprint } from "jose";

/** A key, ready to be used. */
export interface VaultKey {
  /** Its thumbprint (RFC 7638): says which key it is, and nothing about it. */
  readonly kid: string;
  readonly key: webcrypto.CryptoKey;
}

/** The keys of a vault. While keys change there are two: new records are sealed with one, old ones still open with the other. */
export interface VaultKeys {
  readonly current: VaultKey;
  find(kid: string | undefined): VaultKey | undefined;
}

async function importKey(text: string): Promise<VaultKey> {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 32) throw new Error("A key of the vault is not 32 bytes in base64url.");
  const kid = await calculateJwkThumbprint({ kty: "oct", k: bytes.toString("base64url") });
  return { kid, key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
}

/** @param texts base64url; the first seals. @throws Error when there is none, or one is no key */
export async function createKeys(texts: readonly string[]): Promise<VaultKeys> {
  const keys = await Promise.all(texts.map(importKey));
  const [current] = keys;
  if (!current) throw new Error("The vault has no key.");
  return { current, find: (kid) => keys.find((one) => one.kid === kid) };
}
