import { requireAudience } from "../admission/audience.ts";
import { requireEnabledClient } from "../admission/enabled.ts";
import type { Application } from "../directory/model.ts";
import type { Directory } from "../directory/directory.ts";
import { EntraError } from "../errors/entra-error.ts";
import { isGuid } from "../http/exchange-context.ts";

/** The tenant part of an endpoint: one tenant, or one of the shared names. */
export interface Endpoint {
  readonly alias: string;
  /** Undefined at /common, /organizations, /consumers: the account decides. */
  readonly tenantId: string | undefined;
}

/** May people of other tenants use it? (`signInAudience`) */
export function isMultiTenant({ signInAudience }: Application): boolean {
  return signInAudience !== "AzureADMyOrg";
}

/** @throws EntraError 90002 */
export function requireTenant(directory: Directory, alias: string): Endpoint {
  const tenant = directory.tenant(alias);
  if (!tenant && !directory.isShared(alias)) throw new EntraError(90002, { tenant: alias });
  return { alias, tenantId: tenant?.id };
}

/**
 * The client as this endpoint knows it: it must have a service principal in the tenant, or be multi-tenant and about
 * to get one by consent.
 *
 * @throws EntraError 900144, 700038, 700016, 9002331, 9002332, 50194, 7000112
 */
export function requireClient(directory: Directory, endpoint: Endpoint, clientId: string | undefined): Application {
  if (!clientId) throw new EntraError(900144, { name: "client_id" });
  if (!isGuid(clientId) || /^[0-]+$/.test(clientId)) throw new EntraError(700038, { client: clientId });
  const found = directory.application(clientId);
  const notHere = () => new EntraError(700016, { client: clientId, tenant: endpoint.alias });
  if (!found) throw notHere();
  requireAudience(found.app, endpoint.alias);
  const multiTenant = isMultiTenant(found.app);
  if (!endpoint.tenantId) {
    if (!multiTenant) throw new EntraError(50194, { client: clientId, tenant: endpoint.alias });
    return found.app;
  }
  if (!directory.servicePrincipal(endpoint.tenantId, clientId) && !multiTenant) throw notHere();
  requireEnabledClient(directory, endpoint.tenantId, found.app);
  return found.app;
}
