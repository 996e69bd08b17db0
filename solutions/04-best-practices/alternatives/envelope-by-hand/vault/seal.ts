import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { VaultKey, VaultKeys } from "./keys.ts";

/** Where a record belongs. Nothing of it is stored: whoever opens the record has to know it. */
export interface Place {
  readonly name: string;
  readonly key: string;
}

/** Bytes. AES-256-GCM with a random nonce of 96 bits and a full tag (NIST SP 800-38D §5.2.1.1). */
const [NONCE, TAG, TIME] = [12, 16, 8];
const VERSION = "v1";

/** What is authenticated and not written: the place. What is written, too: version, key and end. */
const authenticated = ({ name, key }: Place, kid: string, end: Buffer): Buffer =>
  Buffer.concat([Buffer.from(JSON.stringify([VERSION, kid, name, key])), end]);

function timeOf(milliseconds: number): Buffer {
  const bytes = Buffer.alloc(TIME);
  bytes.writeDoubleBE(milliseconds);
  return bytes;
}

/**
 * Seals a value: "v1.<key's id>.<end, nonce, tag, ciphertext in base64url>".
 * @param expiresAt milliseconds since 1970
 */
export async function seal(value: unknown, place: Place, expiresAt: number, keys: VaultKeys): Promise<string> {
  const { kid, key } = keys.current;
  const [nonce, end] = [randomBytes(NONCE), timeOf(expiresAt)];
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(authenticated(place, kid, end));
  const text = Buffer.concat([cipher.update(JSON.stringify(value) ?? "null", "utf8"), cipher.final()]);
  return `${VERSION}.${kid}.${Buffer.concat([end, nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
}

export interface Opened {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

function open(bytes: Buffer, place: Place, { kid, key }: VaultKey): Opened {
  const [end, nonce] = [bytes.subarray(0, TIME), bytes.subarray(TIME, TIME + NONCE)];
  const tag = bytes.subarray(TIME + NONCE, TIME + NONCE + TAG);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  decipher.setAAD(authenticated(place, kid, end)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(TIME + NONCE + TAG)), decipher.final()]).toString("utf8");
  return { value: JSON.parse(text) as unknown, expiresAt: end.readDoubleBE() };
}

/**
 * Opens what `seal` sealed.
 * @throws Error when it was changed or cut, belongs to another place, or was sealed with a key that is not known here
 */
export async function unseal(sealed: string, place: Place, keys: VaultKeys): Promise<Opened> {
  const [version, kid, content = ""] = sealed.split(".");
  const known = keys.find(kid);
  if (version !== VERSION || !known) throw new Error("sealed with a key that is not known here");
  return open(Buffer.from(content, "base64url"), place, known);
}
