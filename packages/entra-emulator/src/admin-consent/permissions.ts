import { isMultiTenant } from "../client/require-client.ts";
import { type Asked, type ConsentItem, consentItems } from "../directory/consent.ts";
import type { Directory } from "../directory/directory.ts";
import type { AppRole, Application } from "../directory/model.ts";
import { readScopes } from "../directory/scopes.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { State } from "../state/model.ts";

/** Application permissions of one resource. */
export interface RoleItem {
  readonly resource: Application;
  readonly roles: readonly AppRole[];
}

/** All that one administrator's consent gives. */
export interface AskedPermissions {
  readonly delegated: readonly ConsentItem[];
  readonly application: readonly RoleItem[];
}

/**
 * An API comes into the tenant with its client when it names that client (`knownClientApplications`); otherwise it has
 * to be there (Learn, v2-oauth2-on-behalf-of-flow).
 *
 * @throws EntraError 650052
 */
function requireAvailable(directory: Directory, { tenantId, client }: Asked, resourceAppId: string): Application {
  const app = directory.application(resourceAppId)?.app;
  const comesAlong = app && isMultiTenant(app) && app.api.knownClientApplications.includes(client.appId);
  if (!app || !(comesAlong || directory.servicePrincipal(tenantId, resourceAppId)))
    throw new EntraError(650052, {
      client: client.displayName,
      resource: app?.displayName ?? resourceAppId,
      tenant: tenantId,
    });
  return app;
}

/** What the registration lists: `.default`, and all that version 1 knows. @throws EntraError 650056, 650052 */
function required(directory: Directory, asked: Asked): AskedPermissions {
  const entries = asked.client.requiredResourceAccess.map(({ resourceAppId, resourceAccess }) => {
    const resource = requireAvailable(directory, asked, resourceAppId);
    const ids = resourceAccess.map(({ id }) => id);
    const names = resource.api.oauth2PermissionScopes.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
    const roles = resource.appRoles.filter(
      ({ id, allowedMemberTypes }) => ids.includes(id) && allowedMemberTypes.includes("Application"),
    );
    return { resource, names, roles };
  });
  const delegated = entries.filter(({ names }) => names.length > 0);
  const application = entries.filter(({ roles }) => roles.length > 0);
  if (delegated.length + application.length === 0) throw new EntraError(650056, { client: asked.client.displayName });
  return { delegated, application };
}

/**
 * What an administrator is asked for: the named delegated permissions, or everything the registration lists, of users
 * and of applications (Learn, v2-admin-consent).
 *
 * @param scopes undefined at the version 1 endpoint
 * @throws EntraError 70011, 500011, 500014, 650053, 650056, 650052
 */
export function askedPermissions(
  state: State,
  directory: Directory,
  asked: Asked,
  scopes: readonly string[] | undefined,
): AskedPermissions {
  if (!scopes) return required(directory, asked);
  const requested = readScopes(directory, asked.tenantId, asked.client, scopes);
  const isDefault = requested.resources.some((entry) => entry.isDefault);
  if (!isDefault) return { delegated: consentItems(state, asked, directory, requested, true), application: [] };
  const oidcOnly = { ...requested, resources: [] };
  const all = required(directory, asked);
  return { ...all, delegated: [...consentItems(state, asked, directory, oidcOnly, true), ...all.delegated] };
}
