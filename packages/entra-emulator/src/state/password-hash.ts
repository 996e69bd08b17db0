import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

const LENGTH = 32;

/** scrypt with a salt of its own: people choose passwords, so a fast hash would tell them. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `scrypt.${salt.toString("base64url")}.${scryptSync(password, salt, LENGTH).toString("base64url")}`;
}

/** Was the hash made of this password? */
export function isPasswordOf(hash: string, given: string): boolean {
  const [, salt = "", expected = ""] = hash.split(".");
  const found = scryptSync(given, Buffer.from(salt, "base64url"), LENGTH);
  const wanted = Buffer.from(expected, "base64url");
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}
