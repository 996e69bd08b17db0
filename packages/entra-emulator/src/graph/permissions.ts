import { GraphError } from "./graph-error.ts";
import type { GraphCaller } from "./verify-token.ts";

const FULL = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
const OWN = ["User.Read", "User.ReadWrite", ...FULL];
const BASIC = ["User.ReadBasic.All", ...FULL];

/** What a caller may see of a user (Learn, graph permissions reference). */
export type Sight = "full" | "basic";

function denied(): GraphError {
  return new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}

function holds({ permissions }: GraphCaller, any: readonly string[]): boolean {
  return permissions.some((permission) => any.includes(permission));
}

/** @throws GraphError 400 for an app-only token, 403 without User.Read */
export function requireMe(caller: GraphCaller): void {
  if (caller.isApp)
    throw new GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
  if (!holds(caller, OWN)) throw denied();
}

/** @throws GraphError 403 */
export function requireUsers(caller: GraphCaller): Sight {
  if (holds(caller, FULL)) return "full";
  if (!caller.isApp && holds(caller, BASIC)) return "basic";
  throw denied();
}

/** Oneself is seen in full with User.Read. @throws GraphError 403 */
export function requireUser(caller: GraphCaller, userId: string | undefined): Sight {
  if (!caller.isApp && caller.objectId === userId && holds(caller, OWN)) return "full";
  return requireUsers(caller);
}
