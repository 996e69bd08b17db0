import { requireEnabledResource } from "../../admission/enabled.ts";
import { authenticateClient } from "../../client/authenticate.ts";
import { EntraError } from "../../errors/entra-error.ts";
import { issueAppToken } from "../../tokens/access-token.ts";
import { requireOneTenant } from "../checks/tenanted.ts";
import { lifetimeMembers } from "../../tokens/lifetime-members.ts";
import type { Grant, TokenRequest } from "../request.ts";

/** @throws EntraError 900144, 700022, 1002012, 500011, 500014 */
function requireDefaultScope({ form, emulator }: TokenRequest, tenantId: string) {
  const scope = form.get("scope")?.trim();
  if (!scope) throw new EntraError(900144, { name: "scope" });
  const scopes = scope.split(/\s+/);
  if (scopes.some((candidate) => !candidate.endsWith("/.default"))) throw new EntraError(1002012, { scope });
  if (scopes.length > 1) throw new EntraError(700022, { scope });
  const prefix = scope.slice(0, -"/.default".length);
  const resource = prefix && emulator.directory.resource(tenantId, prefix);
  if (!resource) throw new EntraError(500011, { resource: prefix, tenant: tenantId });
  requireEnabledResource(emulator.directory, tenantId, resource);
  return { resource, prefix };
}

/** A token for the application itself: four members, no refresh token (Learn, v2-oauth2-client-creds-grant-flow). */
export const clientCredentials: Grant = async (request) => {
  const { emulator, endpoint, client, origin } = request;
  const tenantId = requireOneTenant(request);
  if (origin) throw new EntraError(9002326, { origin });
  const authentication = await authenticateClient(request, false);
  const { resource, prefix } = requireDefaultScope(request, tenantId);
  const principal = emulator.directory.servicePrincipal(tenantId, client.appId);
  if (!principal) throw new EntraError(700016, { client: client.appId, tenant: endpoint.alias });
  const guarded = emulator.directory.servicePrincipal(tenantId, resource.appId)?.appRoleAssignmentRequired;
  if (guarded && !emulator.directory.isAssigned(tenantId, resource, [principal.id])) {
    throw new EntraError(501051, { client: client.displayName, resource: resource.displayName });
  }
  const { token, expiresIn } = await issueAppToken(emulator, {
    tenantId,
    client,
    authentication,
    resource,
    prefix,
    servicePrincipalId: principal.id,
  });
  return { token_type: "Bearer", ...lifetimeMembers(expiresIn), access_token: token };
};
