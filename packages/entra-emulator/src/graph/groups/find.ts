import { GROUPS_ADMINISTRATOR, USER_ADMINISTRATOR } from "../../directory/directory-roles.ts";
import type { Group } from "../../directory/model.ts";
import { objectsOf } from "../objects-of.ts";
import { notFound } from "../refusals.ts";
import { requireRole } from "../require-right.ts";
import { type GraphRequest, param } from "../route.ts";

/** The group that the path names. @throws GraphError 404 Request_ResourceNotFound */
export function requireGroup(request: GraphRequest): Group {
  const group = objectsOf(request).groups.get(param(request, "id").toLowerCase());
  if (!group) throw notFound(param(request, "id"));
  return group;
}

/** The same, for its owners and for who administers groups. @throws GraphError 404, 403 */
export function requireOwnGroup(request: GraphRequest): Group {
  const group = requireGroup(request);
  if (!group.owners.includes(request.caller.objectId)) requireRole(request, [GROUPS_ADMINISTRATOR, USER_ADMINISTRATOR]);
  return group;
}
