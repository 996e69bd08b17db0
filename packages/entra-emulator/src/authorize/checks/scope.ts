import { requireMatchingResource } from "../../client/resource-rule.ts";
import type { Directory } from "../../directory/directory.ts";
import type { Application } from "../../directory/model.ts";
import { requireExisting, resolveScopes } from "../../directory/scopes.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";

/**
 * Scopes must exist before anybody is asked to sign in. At a shared endpoint they are read in the client's own tenant.
 * `resource` is compared first: bare names of another API beside it are 9010010, not 650053 (observed).
 *
 * @throws EntraError 900144, 70011, 500011, 9010010, 650053
 */
export function requireScopes(
  directory: Directory,
  tenantId: string | undefined,
  client: Application,
  params: Params,
): readonly string[] {
  const value = params.get("scope");
  if (!value?.trim()) throw new EntraError(900144, { name: "scope" });
  const scopes = value.trim().split(/\s+/);
  const home = tenantId ?? directory.application(client.appId)?.homeTenantId ?? "";
  const requested = resolveScopes(directory, home, scopes);
  requireMatchingResource(requested, params.get("resource"));
  requireExisting(client, requested);
  return scopes;
}
