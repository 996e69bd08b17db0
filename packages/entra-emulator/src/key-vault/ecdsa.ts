import { createECDH } from "node:crypto";

interface Curve {
  /** OpenSSL's name. */
  readonly name: string;
  /** The order of the base point (FIPS 186-4 §D.1.2). */
  readonly order: bigint;
  /** Bytes of r and of s. */
  readonly size: number;
}

const CURVES: Readonly<Record<string, Curve>> = {
  "P-256": {
    name: "prime256v1",
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    size: 32,
  },
  "P-384": {
    name: "secp384r1",
    order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    size: 48,
  },
  "P-521": {
    name: "secp521r1",
    order:
      0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    size: 66,
  },
};

const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString("hex") || "0"}`);
const toBytes = (value: bigint, size: number): Buffer => Buffer.from(value.toString(16).padStart(size * 2, "0"), "hex");
const modulo = (value: bigint, n: bigint): bigint => ((value % n) + n) % n;

/** Extended Euclid. */
function inverse(value: bigint, n: bigint): bigint {
  let [a, b, x, y] = [modulo(value, n), n, 1n, 0n];
  while (a > 1n) {
    const quotient = a / b;
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  return modulo(x, n);
}

/** The x of `factor` times the base point: OpenSSL's own arithmetic, by way of Diffie-Hellman. */
function xOf({ name, size, order }: Curve, factor: bigint): bigint {
  const point = createECDH(name);
  point.setPrivateKey(toBytes(factor, size));
  return modulo(toNumber(point.getPublicKey().subarray(1, 1 + size)), order);
}

function random({ name }: Curve): bigint {
  const point = createECDH(name);
  point.generateKeys();
  return toNumber(point.getPrivateKey());
}

/**
 * ECDSA of a digest that is as long as the order or shorter (FIPS 186-4 §6.4), r and s side by side as in RFC 7518 §3.4.
 * Node signs messages only; a vault gets the digest.
 */
export function signEcdsa(crv: string, privateKey: Buffer, digest: Buffer): Buffer {
  const curve = requireCurve(crv);
  const { order, size } = curve;
  const k = random(curve);
  const r = xOf(curve, k);
  const s = modulo(inverse(k, order) * (toNumber(digest) + r * toNumber(privateKey)), order);
  return r === 0n || s === 0n
    ? signEcdsa(crv, privateKey, digest)
    : Buffer.concat([toBytes(r, size), toBytes(s, size)]);
}

/** Who has the private key checks with one multiplication: (z/s + d·r/s)·G must have r as its x. */
export function verifyEcdsa(crv: string, privateKey: Buffer, digest: Buffer, signature: Buffer): boolean {
  const curve = requireCurve(crv);
  const { order, size } = curve;
  if (signature.length !== 2 * size) return false;
  const [r, s] = [toNumber(signature.subarray(0, size)), toNumber(signature.subarray(size))];
  if (r <= 0n || r >= order || s <= 0n || s >= order) return false;
  const factor = modulo(inverse(s, order) * (toNumber(digest) + r * toNumber(privateKey)), order);
  return factor !== 0n && xOf(curve, factor) === r;
}

/** Does the public half belong to the private one? @throws Error when the curve is none of ours, or `d` is no key */
export function isPairEc({ crv = "", x = "", y = "", d = "" }: Readonly<Record<string, string>>): boolean {
  const point = createECDH(requireCurve(crv).name);
  point.setPrivateKey(Buffer.from(d, "base64url"));
  const halves = Buffer.concat([Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return point.getPublicKey().subarray(1).equals(halves);
}

function requireCurve(crv: string): Curve {
  const curve = CURVES[crv];
  if (!curve) throw new Error(`There is no curve ${crv}`);
  return curve;
}
