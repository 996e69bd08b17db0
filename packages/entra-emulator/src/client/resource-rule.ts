import type { RequestedScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import { GRAPH_APP_ID, microsoftGraph } from "../seed/microsoft-graph.ts";

/**
 * `resource` (RFC 8707), where it is sent, must be one of the identifier URIs of the application that owns the
 * scopes, character for character; bare and OIDC scopes belong to Microsoft Graph (Learn, agent-id/secure-mcp-server).
 *
 * @throws EntraError 9010010
 */
export function requireMatchingResource(requested: RequestedScopes, resource: string | undefined): void {
  if (!resource) return;
  const owner = requested.resources[0]?.resource ?? microsoftGraph;
  const isGraph = owner.appId === GRAPH_APP_ID;
  const agrees = owner.identifierUris.includes(resource) && (!isGraph || requested.resources.length <= 1);
  if (!agrees) throw new EntraError(9010010, { resource });
}
