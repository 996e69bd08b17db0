import { type Asked, grantedScopes } from "../directory/consent.ts";
import type { RequestedScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { State } from "../state/model.ts";

/**
 * `.default` asks for what the registration lists. A resource that it does not list, and that nobody granted anything
 * of, cannot be asked for so (Learn, reference-error-codes). An application may always name itself.
 *
 * @throws EntraError 650057
 */
export function requireListed(state: State, asked: Asked, { resources }: RequestedScopes): void {
  const { client } = asked;
  const listed = new Set([client.appId, ...client.requiredResourceAccess.map(({ resourceAppId }) => resourceAppId)]);
  const stranger = resources.find(
    ({ isDefault, resource }) =>
      isDefault && !listed.has(resource.appId) && grantedScopes(state, asked, resource).length === 0,
  );
  if (stranger) throw new EntraError(650057, { client: client.displayName, resource: stranger.resource.displayName });
}
