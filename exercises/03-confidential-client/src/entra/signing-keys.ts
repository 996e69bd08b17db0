import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { UnavailableError } from "../trouble.ts";

/** A key that is not there is the token's fault; a key set that cannot be had is ours. */
const TOKENS_FAULT = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSENotSupported,
  errors.JWSInvalid,
];

/**
 * Entra's signing keys, fetched when needed and kept: ten minutes, or until a token names a key that is not among
 * them, but not more often than every thirty seconds, or strangers could make us ask without end
 * (Learn, signing-key-rollover). All tenants share them.
 */
export function createSigningKeys({
  authorityHost,
  tenantId,
}: {
  authorityHost: URL;
  tenantId: string;
}): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${tenantId}/discovery/v2.0/keys`, authorityHost));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (TOKENS_FAULT.some((kind) => error instanceof kind)) throw error;
      throw new UnavailableError("Entra's signing keys cannot be had.", { cause: error });
    }
  };
}
