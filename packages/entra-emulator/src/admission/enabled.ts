import type { Application } from "../directory/model.ts";
import type { Directory } from "../directory/directory.ts";
import { EntraError } from "../errors/entra-error.ts";

function isDisabled(directory: Directory, tenantId: string, appId: string): boolean {
  return directory.servicePrincipal(tenantId, appId)?.accountEnabled === false;
}

/**
 * "Enabled for users to sign in?" of the portal is off: nobody gets a token through this client (Learn,
 * reference-error-codes).
 *
 * @throws EntraError 7000112
 */
export function requireEnabledClient(directory: Directory, tenantId: string, client: Application): void {
  if (isDisabled(directory, tenantId, client.appId)) throw new EntraError(7000112, { client: client.appId });
}

/** The same switch seen from a client of the API: nobody gets a token for it (observed). @throws EntraError 500014 */
export function requireEnabledResource(directory: Directory, tenantId: string, resource: Application): void {
  if (isDisabled(directory, tenantId, resource.appId)) throw new EntraError(500014, { resource: resource.appId });
}
