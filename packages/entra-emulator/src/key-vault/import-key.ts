import { createPrivateKey } from "node:crypto";
import { isPairEc } from "./ecdsa.ts";
import { type Jwk, RSA_SIZES } from "./make-key.ts";
import { badParameter } from "./vault-error.ts";

function numberOf(part: string | undefined): bigint {
  return BigInt(`0x${Buffer.from(part ?? "", "base64url").toString("hex") || "0"}`);
}

/** RFC 8017 §3.2: do all parts belong to one key? OpenSSL takes them as they come, and fails when the key is used. */
function isPairRsa({ n, e, d, p, q, dp, dq, qi }: Jwk): boolean {
  const [modulus, exponent, secret, one, other] = [numberOf(n), numberOf(e), numberOf(d), numberOf(p), numberOf(q)];
  if (one < 3n || other < 3n || one * other !== modulus || exponent < 3n) return false;
  const fits = (prime: bigint, part: string | undefined) =>
    (exponent * secret) % (prime - 1n) === 1n && numberOf(part) === secret % (prime - 1n);
  return fits(one, dp) && fits(other, dq) && (numberOf(qi) * other) % one === 1n;
}

function isUsable(jwk: Jwk, bits: number | undefined): boolean {
  if (jwk.kty === "RSA") return RSA_SIZES.includes(bits ?? 0) && isPairRsa(jwk);
  return jwk.kty === "EC" && isPairEc(jwk);
}

/** Somebody else's private key, checked. @throws VaultError 400 BadParameter */
export function readPrivateKey(given: Readonly<Record<string, unknown>>): Jwk {
  try {
    const key = createPrivateKey({ format: "jwk", key: given });
    const jwk = key.export({ format: "jwk" }) as Jwk;
    if (isUsable(jwk, key.asymmetricKeyDetails?.modulusLength)) return jwk;
  } catch {
    // What is wrong with a key is nobody's business.
  }
  throw badParameter("Property key has an invalid value.");
}
