import { requireEnabledResource } from "../admission/enabled.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Directory } from "./directory.ts";
import type { Application } from "./model.ts";

export const OIDC_SCOPES: readonly string[] = ["openid", "profile", "email", "offline_access"];

/** The scopes of one resource as the client spelled them. */
export interface ResourceScopes {
  readonly resource: Application;
  /** What stood before the last "/", "" for a bare name. It decides the spelling of the answer. */
  readonly prefix: string;
  readonly names: readonly string[];
  readonly isDefault: boolean;
}

export interface RequestedScopes {
  readonly raw: readonly string[];
  readonly oidc: readonly string[];
  /** In the order in which the request first names them. */
  readonly resources: readonly ResourceScopes[];
}

function splitScope(scope: string): { prefix: string; name: string } {
  const slash = scope.lastIndexOf("/");
  return { prefix: scope.slice(0, Math.max(0, slash)), name: scope.slice(slash + 1) };
}

function requireExists(client: Application, { resource, names }: ResourceScopes): void {
  const known = resource.api.oauth2PermissionScopes.filter(({ isEnabled }) => isEnabled).map(({ value }) => value);
  const missing = names.find((name) => !known.includes(name));
  if (missing) throw new EntraError(650053, { client: client.displayName, scope: missing, resource: resource.appId });
}

/**
 * Whose scopes these are (Learn, scopes-oidc): what precedes the last "/" names the resource, a bare name means
 * Microsoft Graph, `.default` stands alone. Whether the resource has them is not asked yet.
 *
 * @throws EntraError 70011, 500011, 500014
 */
export function resolveScopes(directory: Directory, tenantId: string, raw: readonly string[]): RequestedScopes {
  const oidc = [...new Set(raw.filter((scope) => OIDC_SCOPES.includes(scope)))];
  const resources = new Map<string, { resource: Application; prefix: string; names: string[]; isDefault: boolean }>();
  for (const scope of raw) {
    if (OIDC_SCOPES.includes(scope)) continue;
    const { prefix, name } = splitScope(scope);
    if (!name || !/^[\x21-\x7e]+$/.test(scope)) throw new EntraError(70011, { scope });
    const resource = directory.resource(tenantId, prefix);
    if (!resource) throw new EntraError(500011, { resource: prefix, tenant: tenantId });
    requireEnabledResource(directory, tenantId, resource);
    const entry = resources.get(resource.appId) ?? { resource, prefix, names: [], isDefault: false };
    resources.set(resource.appId, entry);
    if (name === ".default") entry.isDefault = true;
    // `https://graph.microsoft.com/openid` is a permission of Graph, and is one of the four by its other name.
    else if (!entry.names.includes(name)) entry.names.push(name);
  }
  const list = [...resources.values()];
  if (list.some(({ isDefault }) => isDefault) && (list.length > 1 || list.some(({ names }) => names.length > 0))) {
    throw new EntraError(70011, { scope: raw.join(" ") });
  }
  return { raw, oidc, resources: list };
}

/** @throws EntraError 650053 */
export function requireExisting(client: Application, requested: RequestedScopes): RequestedScopes {
  for (const entry of requested.resources) requireExists(client, entry);
  return requested;
}

/**
 * Reads a scope string to its end.
 *
 * @throws EntraError 70011, 500011, 500014, 650053
 */
export function readScopes(
  directory: Directory,
  tenantId: string,
  client: Application,
  raw: readonly string[],
): RequestedScopes {
  return requireExisting(client, resolveScopes(directory, tenantId, raw));
}

/** The resource a token is for when the client named no scope of one: Graph, which serves the OIDC userinfo. */
export function firstResource(directory: Directory, tenantId: string, requested: RequestedScopes): ResourceScopes {
  const [first] = requested.resources;
  if (first) return first;
  const resource = directory.resource(tenantId, "");
  if (!resource) throw new EntraError(500011, { resource: "Microsoft Graph", tenant: tenantId });
  return { resource, prefix: "", names: [], isDefault: false };
}
