import {
  APPLICATION_ADMINISTRATOR,
  CLOUD_APPLICATION_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  heldRoles,
} from "../directory/directory-roles.ts";
import type { User } from "../directory/model.ts";
import { denied, holdsAny } from "./require-permission.ts";
import type { GraphRequest } from "./route.ts";

/** Names or ids; any one of them is enough. */
type AnyOf = readonly string[];

export const APPLICATION_ADMINISTRATORS = [APPLICATION_ADMINISTRATOR, CLOUD_APPLICATION_ADMINISTRATOR];

export function callingUser({ emulator, caller }: GraphRequest): User | undefined {
  if (caller.isApp) return undefined;
  return emulator.directory.user({ tenantId: caller.tenantId, userId: caller.objectId });
}

/** Does the caller hold one of these directory roles (template ids), or is a Global Administrator? Never an application. */
export function holdsRole(request: GraphRequest, roles: AnyOf): boolean {
  const user = callingUser(request);
  return user !== undefined && heldRoles(user).some((role) => role === GLOBAL_ADMINISTRATOR || roles.includes(role));
}

/**
 * What a delegated permission lends is what the user may do (Learn, graph permissions-overview); the permission of an
 * application is the right itself.
 *
 * @param roles template ids of directory roles, any of them; a Global Administrator may everything
 * @throws GraphError 403 Authorization_RequestDenied
 */
export function requireRole(request: GraphRequest, roles: AnyOf): void {
  if (!request.caller.isApp && !holdsRole(request, roles)) throw denied();
}

/**
 * Who may change an application or service principal: its owners, administrators of applications, and applications
 * that may change all of them.
 *
 * @param everywhere permissions by which an application may do it to what it does not own
 * @throws GraphError 403 Authorization_RequestDenied
 */
export function requireOwner(request: GraphRequest, owners: AnyOf, everywhere: AnyOf): void {
  if (owners.includes(request.caller.objectId)) return;
  if (request.caller.isApp && !holdsAny(request.caller, everywhere)) throw denied();
  requireRole(request, APPLICATION_ADMINISTRATORS);
}

/** Every member may register applications, guests may not (Learn, users-default-permissions). @throws GraphError 403 */
export function requireMember(request: GraphRequest): void {
  if (!request.caller.isApp && callingUser(request)?.userType !== "Member") throw denied();
}
