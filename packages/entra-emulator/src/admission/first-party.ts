import type { ConsentItem } from "../directory/consent.ts";
import type { Directory } from "../directory/directory.ts";
import type { Application } from "../directory/model.ts";
import { OIDC_SCOPES } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import { GRAPH_COMMAND_LINE_TOOLS } from "../seed/first-party-ids.ts";

function isMicrosofts(directory: Directory, { appId }: Application): boolean {
  return directory.application(appId)?.homeTenantId === "";
}

/**
 * Nobody consents between two applications of Microsoft's: the resource preauthorized the client, or there is no way
 * (Learn, reference-error-codes). Graph's own command line tools are the exception that people may consent to.
 *
 * @param missing what nobody granted yet
 * @throws EntraError 65002
 */
export function requirePreauthorized(directory: Directory, client: Application, missing: readonly ConsentItem[]): void {
  if (client.appId === GRAPH_COMMAND_LINE_TOOLS || !isMicrosofts(directory, client)) return;
  const refused = missing.find(
    ({ resource, names }) => isMicrosofts(directory, resource) && names.some((name) => !OIDC_SCOPES.includes(name)),
  );
  if (refused) throw new EntraError(65002, { client: client.appId, resource: refused.resource.appId });
}
