import { compactDecrypt, CompactEncrypt, decodeProtectedHeader } from "jose";
import { z } from "zod";
import type { VaultKeys } from "./keys.ts";

/** Where a record belongs, and until when. It is sealed in, so a record in another place, or too old, is not believed. */
export interface Place {
  readonly name: string;
  /** As the store knows it. */
  readonly key: string;
}

const ALGORITHM = { alg: "dir", enc: "A256GCM" } as const;
const TYPE = "vault-record+v1";
const content = z.object({ name: z.string(), key: z.string(), expiresAt: z.number(), value: z.unknown() });

/**
 * Seals a value: compact JWE (RFC 7516), the key used directly, A256GCM (RFC 7518 §4.5, §5.3), a new IV for every
 * record, the key's id in the header.
 * @param expiresAt milliseconds since 1970
 */
export async function seal(value: unknown, { name, key }: Place, expiresAt: number, keys: VaultKeys): Promise<string> {
  const text = JSON.stringify({ name, key, expiresAt, value });
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...ALGORITHM, kid: keys.current.kid, typ: TYPE })
    .encrypt(keys.current.key);
}

export interface Opened {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Opens what `seal` sealed. Whether its time is over is the caller's question.
 * @throws Error when it was changed, belongs to another place, or was sealed with a key that is not known here
 */
export async function unseal(sealed: string, place: Place, keys: VaultKeys): Promise<Opened> {
  const known = keys.find(decodeProtectedHeader(sealed).kid);
  if (!known) throw new Error("sealed with a key that is not known here");
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, known.key, {
    keyManagementAlgorithms: [ALGORITHM.alg],
    contentEncryptionAlgorithms: [ALGORITHM.enc],
  });
  const { name, key, expiresAt, value } = content.parse(JSON.parse(new TextDecoder().decode(plaintext)));
  if (protectedHeader.typ !== TYPE || name !== place.name || key !== place.key) throw new Error("of another place");
  return { value, expiresAt };
}
