import { randomBytes } from "node:crypto";

/** As an operator makes one: 32 bytes, base64url. */
export const newVaultKey = (): string => randomBytes(32).toString("base64url");
