import type { Endpoint } from "../client/require-client.ts";
import type { Emulator } from "../emulator.ts";
import { issuerV2 } from "../tokens/common-claims.ts";

/**
 * `iss` of an authorization response, a refusal too (RFC 9207 §2): the issuer of the endpoint's metadata, which at a
 * shared endpoint is known once somebody signed in.
 */
export function issuerParameter(
  { origin, profile }: Emulator,
  { tenantId }: Endpoint,
  signedInAt?: string,
): { readonly iss?: string } {
  return profile.items.has("iss") ? { iss: issuerV2(origin, tenantId ?? signedInAt ?? "{tenantid}") } : {};
}
