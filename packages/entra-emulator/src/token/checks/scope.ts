import { requireAssigned } from "../../admission/assignment.ts";
import { requireMatchingResource } from "../../client/resource-rule.ts";
import {
  type RequestedScopes,
  type ResourceScopes,
  firstResource,
  readScopes,
  requireExisting,
  resolveScopes,
} from "../../directory/scopes.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Delegation } from "../../state/model.ts";
import type { TokenRequest } from "../request.ts";

interface Target {
  readonly requested: RequestedScopes;
  readonly target: ResourceScopes;
}

/**
 * The one resource of a delegated token. Scopes of the request, or those of the grant when the request has none; of
 * several resources in the grant the first wins.
 *
 * @param several what to do with several resources in the request: refuse (a code) or take the first (a refresh token)
 * @throws EntraError 28003, 28002 (a resource without a permission), 70011, 500011, 500014, 650053, 700022, 9010010, 50105
 */
export function requireTarget(
  { emulator, form, client }: TokenRequest,
  delegation: Delegation,
  several: "refuse" | "first",
): Target {
  const { directory } = emulator;
  const { tenantId } = delegation;
  const asked = form.get("scope")?.trim();
  if (form.has("scope") && !asked) throw new EntraError(28003);
  if (asked?.split(/\s+/).some((scope) => scope.endsWith("/"))) throw new EntraError(28002, { scope: asked });
  const requested = resolveScopes(directory, tenantId, asked ? asked.split(/\s+/) : delegation.scopes);
  if (asked && several === "refuse" && requested.resources.length > 1) throw new EntraError(700022, { scope: asked });
  // OIDC scopes alone ask for nothing new: the grant's resource stays.
  const source =
    requested.resources.length > 0 ? requested : readScopes(directory, tenantId, client, delegation.scopes);
  requireMatchingResource(source, form.get("resource"));
  requireExisting(client, requested);
  const target = firstResource(directory, tenantId, source);
  requireAssigned(directory, tenantId, target.resource, delegation.userId);
  return { requested, target };
}
