import { GraphError } from "./graph-error.ts";
import type { GraphRoute } from "./route.ts";
import type { GraphCaller } from "./verify-token.ts";

/** @returns 403 Authorization_RequestDenied */
export function denied(): GraphError {
  return new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}

export function holdsAny({ permissions }: GraphCaller, any: readonly string[]): boolean {
  return permissions.some((permission) => any.includes(permission));
}

/**
 * Does the token carry what the route asks for? Scopes for a user, app roles for an application, any one of them
 * (Learn, graph permissions-reference). What the user may do with it is the handler's business.
 *
 * @throws GraphError 403; 400 at /me without a user
 */
export function requirePermission(caller: GraphCaller, { path, permissions, refusal = denied }: GraphRoute): void {
  if (caller.isApp && /^\/me(\/|$)/.test(path))
    throw new GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
  if (permissions === "inside") return;
  const any = caller.isApp ? permissions.application : permissions.delegated;
  if (!any || !holdsAny(caller, any)) throw refusal();
}
