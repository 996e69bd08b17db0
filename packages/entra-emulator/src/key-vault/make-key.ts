import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { badParameter } from "./vault-error.ts";

const generate = promisify(generateKeyPair);
/** Bits. */
export const RSA_SIZES: readonly number[] = [2048, 3072, 4096];
const CURVES: readonly string[] = ["P-256", "P-384", "P-521"];

/** A private key (RFC 7517). */
export type Jwk = Record<string, string>;

async function makeRsa(size: number): Promise<Jwk> {
  if (!RSA_SIZES.includes(size)) throw badParameter(`key_size must be one of ${RSA_SIZES.join(", ")}.`);
  const { privateKey } = await generate("rsa", { modulusLength: size });
  return privateKey.export({ format: "jwk" }) as Jwk;
}

async function makeEc(curve: string): Promise<Jwk> {
  if (!CURVES.includes(curve)) throw badParameter(`The curve '${curve.slice(0, 40)}' is not supported.`);
  const { privateKey } = await generate("ec", { namedCurve: curve });
  return privateKey.export({ format: "jwk" }) as Jwk;
}

/** A private key as JWK, made in the vault. @throws VaultError 400 BadParameter for a type this vault has not */
export function makeKey(kty: string, size: number, curve: string): Promise<Jwk> {
  if (kty === "RSA") return makeRsa(size);
  if (kty === "EC") return makeEc(curve);
  throw badParameter(`The key type '${kty.slice(0, 40)}' is not supported by this vault.`);
}

export function defaultOperations(kty: string): string[] {
  return kty === "RSA" ? ["encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey"] : ["sign", "verify"];
}
