import { createSecretKey, hash, type KeyObject } from "node:crypto";

/** A key, ready to be used. */
export interface VaultKey {
  /** Says which key it is, and nothing about it. */
  readonly kid: string;
  readonly key: KeyObject;
}

/** The keys of a vault. While keys change there are two: new records are sealed with one, old ones still open with the other. */
export interface VaultKeys {
  readonly current: VaultKey;
  find(kid: string | undefined): VaultKey | undefined;
}

function importKey(text: string): VaultKey {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 32) throw new Error("A key of the vault is not 32 bytes in base64url.");
  return { kid: hash("sha256", `vault key ${text}`).slice(0, 16), key: createSecretKey(bytes) };
}

/** @param texts base64url; the first seals. @throws Error when there is none, or one is no key */
export async function createKeys(texts: readonly string[]): Promise<VaultKeys> {
  const keys = texts.map(importKey);
  const [current] = keys;
  if (!current) throw new Error("The vault has no key.");
  return { current, find: (kid) => keys.find((one) => one.kid === kid) };
}
