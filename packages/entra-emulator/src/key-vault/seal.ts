import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as z from "zod";

const ALGORITHM = "aes-256-gcm";
const sealedSchema = z.object({
  about: z.string(),
  format: z.literal(1),
  iv: z.string(),
  tag: z.string(),
  content: z.string(),
});

const ABOUT =
  "Content of the workshop's local key vaults, encrypted (AES-256-GCM). The key is vault.key in the folder of the keys. Safe to delete while the tenant is stopped.";

/** Encrypts `text`; the file is JSON, so that whoever opens it reads what it is. @param key 32 bytes */
export function seal(text: string, key: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key, iv);
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]).toString("base64");
  const sealed = { about: ABOUT, format: 1, iv: iv.toString("base64"), tag: cipher.getAuthTag().toString("base64") };
  return `${JSON.stringify({ ...sealed, content }, undefined, 1)}\n`;
}

/** @throws Error when the file is not whole, was changed, or belongs to another key */
export function unseal(file: string, key: Buffer): string {
  const { iv, tag, content } = sealedSchema.parse(JSON.parse(file));
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, "base64"), { authTagLength: 16 });
  decipher.setAuthTag(Buffer.from(tag, "base64"));
  return Buffer.concat([decipher.update(Buffer.from(content, "base64")), decipher.final()]).toString("utf8");
}
