import { objectsOf } from "../objects-of.ts";
import { ownerRoutes } from "../owner-routes.ts";
import { badRequest } from "../refusals.ts";
import type { GraphRoute } from "../route.ts";
import { requireGroup, requireOwnGroup } from "./find.ts";
import { memberRoutes } from "./members.ts";
import { createGroups, readGroups, writeGroups } from "./permissions.ts";
import { countGroups, getGroup, listGroups } from "./read-groups.ts";
import { changeGroup, createGroup, deleteGroup } from "./write-groups.ts";

const read = { method: "GET", permissions: readGroups } as const;
const one = "/groups/{id}";

const owners = ownerRoutes({
  path: one,
  read: readGroups,
  write: writeGroups,
  find: requireGroup,
  findOwn: requireOwnGroup,
  keep(request, group) {
    // A group keeps its last owner (Learn, graph group-delete-owners).
    if (group.owners.length === 0)
      throw badRequest("The group must have at least one owner, hence this owner cannot be removed.");
    objectsOf(request).groups.put(group);
  },
});

/** Groups, and who belongs to them. */
export const groupRoutes: readonly GraphRoute[] = [
  { ...read, path: "/groups", handle: listGroups },
  { ...read, path: "/groups/$count", handle: countGroups },
  { ...read, path: one, handle: getGroup },
  { method: "POST", path: "/groups", permissions: createGroups, handle: createGroup },
  { method: "PATCH", path: one, permissions: writeGroups, handle: changeGroup },
  { method: "DELETE", path: one, permissions: writeGroups, handle: deleteGroup },
  ...memberRoutes,
  ...owners,
];
