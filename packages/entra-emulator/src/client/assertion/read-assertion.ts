import { decodeJwt, decodeProtectedHeader } from "jose";
import * as z from "zod";
import { EntraError } from "../../errors/entra-error.ts";

/** A JWT as it came: read, not believed. */
export interface Assertion {
  readonly jwt: string;
  readonly header: z.infer<typeof headerSchema>;
  readonly claims: z.infer<typeof claimsSchema>;
  /** Names of what was checked so far, for the record. */
  readonly validated: string[];
}

export const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256"];

const headerSchema = z.looseObject({
  alg: z.string(),
  kid: z.string().optional(),
  x5t: z.string().optional(),
  "x5t#S256": z.string().optional(),
});
const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string(), z.array(z.string())]).transform((aud) => [aud].flat()),
  exp: z.number(),
  nbf: z.number().optional(),
});
/** Entra names the first one that is missing (observed). */
const REQUIRED = ["iss", "sub", "aud", "exp"];

function decode(jwt: string): { header: unknown; claims: Record<string, unknown> } {
  try {
    return { header: decodeProtectedHeader(jwt), claims: decodeJwt(jwt) };
  } catch {
    throw new EntraError(50027);
  }
}

/**
 * The parts of a client assertion (RFC 7523 §3).
 *
 * @param validated collects the names of what is checked
 * @throws EntraError 50027 (unreadable), 90014 (a claim is missing), 5002738 (the algorithm)
 */
export function readAssertion(jwt: string, validated: string[]): Assertion {
  const { header, claims } = decode(jwt);
  const missing = REQUIRED.find((name) => claims[name] === undefined);
  if (missing) throw new EntraError(90014, { name: missing });
  const readHeader = headerSchema.safeParse(header);
  const readClaims = claimsSchema.safeParse(claims);
  if (!readHeader.success || !readClaims.success) throw new EntraError(50027);
  const { alg } = readHeader.data;
  if (!ALGORITHMS.includes(alg)) throw new EntraError(5002738, { alg, supported: ALGORITHMS.join(", ") });
  return { jwt, header: readHeader.data, claims: readClaims.data, validated };
}
