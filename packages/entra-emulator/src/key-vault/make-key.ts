import { createPrivateKey, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { badParameter } from "./vault-error.ts";

const generate = promisify(generateKeyPair);
const RSA_SIZES = [2048, 3072, 4096];
const CURVES: readonly string[] = ["P-256", "P-384", "P-521"];

type Jwk = Record<string, string>;

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

/** Somebody else's private key, checked. @throws VaultError 400 BadParameter */
export function readPrivateKey(jwk: Readonly<Record<string, unknown>>): Jwk {
  try {
    const exported = createPrivateKey({ format: "jwk", key: jwk }).export({ format: "jwk" }) as Jwk;
    if (exported.kty === "RSA" || CURVES.includes(exported.crv ?? "")) return exported;
  } catch {
    // What is wrong with a key is nobody's business.
  }
  throw badParameter("Property key has an invalid value.");
}

export function defaultOperations(kty: string): string[] {
  return kty === "RSA" ? ["encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey"] : ["sign", "verify"];
}
