import type { ServicePrincipal, User } from "../directory/model.ts";
import { type ManagedIdentity, managedIdentities } from "../seed/managed-identities.ts";
import { notFound } from "./refusals.ts";
import type { Resource } from "./odata/shape.ts";
import type { GraphRequest } from "./route.ts";

/** A user, a group or a service principal: what can own things and hold roles. */
export interface Principal {
  readonly id: string;
  readonly type: "User" | "Group" | "ServicePrincipal";
  readonly displayName: string;
  /** Properties that come along where objects of several kinds are listed. */
  readonly properties: Resource;
}

const OF_USERS = (
  "businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname " +
  "userPrincipalName"
).split(" ");

function user(request: GraphRequest, found: User): Principal {
  const profile = request.emulator.directory.profile(found);
  const properties = Object.fromEntries(OF_USERS.map((name) => [name, profile[name] ?? null]));
  return { id: found.id, type: "User", displayName: found.displayName, properties };
}

/** The managed identity that a service principal is of; it has no registration. */
export function managedIdentityOf(appId: string): ManagedIdentity | undefined {
  return Object.values(managedIdentities).find(({ clientId }) => clientId === appId);
}

/** The name that a service principal goes by: its own, the registration's, or the managed identity's. */
export function nameOfPrincipal({ emulator }: GraphRequest, { appId, more }: ServicePrincipal): string {
  if (typeof more.displayName === "string") return more.displayName;
  return emulator.directory.application(appId)?.app.displayName ?? managedIdentityOf(appId)?.displayName ?? appId;
}

/** Who has this id in the caller's tenant. */
export function principalOf(request: GraphRequest, id: string): Principal | undefined {
  const { directory } = request.emulator;
  const { tenantId } = request.caller;
  const wanted = id.toLowerCase();
  const { groups, servicePrincipals } = directory.objects(tenantId);
  const found = directory.user({ tenantId, userId: wanted });
  if (found) return user(request, found);
  const group = groups.get(wanted);
  if (group) {
    const { displayName, description, securityEnabled } = group;
    return { id: wanted, type: "Group", displayName, properties: { displayName, description, securityEnabled } };
  }
  const principal = servicePrincipals.get(wanted);
  if (!principal) return undefined;
  const { appId, accountEnabled } = principal;
  const displayName = nameOfPrincipal(request, principal);
  return { id: wanted, type: "ServicePrincipal", displayName, properties: { displayName, appId, accountEnabled } };
}

/** The same. @throws GraphError 404 Request_ResourceNotFound */
export function requirePrincipal(request: GraphRequest, id: string): Principal {
  const principal = principalOf(request, id);
  if (!principal) throw notFound(id);
  return principal;
}

/** As it stands in a list of directory objects. */
export function directoryObject({ id, type, properties }: Principal): Resource {
  return { "@odata.type": `#microsoft.graph.${type[0]?.toLowerCase()}${type.slice(1)}`, id, ...properties };
}

/** Those of the ids that somebody has, as they stand in a list. */
export function directoryObjects(request: GraphRequest, ids: readonly string[]): Resource[] {
  return ids.flatMap((id) => principalOf(request, id) ?? []).map(directoryObject);
}

export const directoryObjectShape = {
  context: "directoryObjects",
  type: "directoryObject",
  mixed: true,
  properties: ["id", ...OF_USERS, "description", "securityEnabled", "appId", "accountEnabled"],
} as const;
