import { EntraError } from "../../errors/entra-error.ts";
import type { TokenRequest } from "../request.ts";

/** What needs no account to tell the tenant by is not at /common and /consumers (Learn, reference-error-codes). @throws EntraError 9001023 */
export function requireOrganization({ endpoint }: TokenRequest): void {
  if (!endpoint.tenantId && endpoint.alias.toLowerCase() !== "organizations") throw new EntraError(9001023);
}

/** An application's own token is one tenant's, and nothing but the endpoint says whose. @throws EntraError 9001023, 50059 */
export function requireOneTenant(request: TokenRequest): string {
  requireOrganization(request);
  const { tenantId } = request.endpoint;
  if (!tenantId) throw new EntraError(50059);
  return tenantId;
}
