import { directoryRoles, heldRoles } from "../../directory/directory-roles.ts";
import type { Group, User } from "../../directory/model.ts";
import { groupResource, groupShape, hiddenGroup } from "../groups/group-resource.ts";
import { seesGroups } from "../groups/permissions.ts";
import { countCollection, queryCollection } from "../odata/collection.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { type GraphRequest, ok, queryOf } from "../route.ts";
import { roleResource, roleShape, seesRoles } from "../tenant/role-resource.ts";
import type { UserHandler } from "./on-user.ts";

/** Groups by themselves, or with the groups that those belong to. */
export type Reach = "memberOf" | "transitiveMemberOf";
/** What a cast in the address leaves: "/memberOf/microsoft.graph.group" (Learn, user-list-memberof). */
type Cast = "group" | "directoryRole" | undefined;

const TYPE = "#microsoft.graph.";
const GROUP = `${TYPE}group`;
const ROLE = `${TYPE}directoryRole`;

const SHAPES: Readonly<Record<"group" | "directoryRole", Shape>> = { group: groupShape, directoryRole: roleShape };
const MIXED: Shape = {
  context: "directoryObjects",
  type: "directoryObject",
  mixed: true,
  properties: [...new Set([...groupShape.properties, ...roleShape.properties])],
};

export function groupsOfMember({ emulator, caller }: GraphRequest, id: string, reach: Reach): readonly Group[] {
  const { directory } = emulator;
  const find = reach === "memberOf" ? directory.groupsOf : directory.transitiveGroupsOf;
  return find(caller.tenantId, id);
}

/** Who may not look at an object learns its type and id (Learn, limited information returned for member objects). */
function groups(request: GraphRequest, user: User, reach: Reach): Resource[] {
  return groupsOfMember(request, user.id, reach).map((group) => ({
    "@odata.type": GROUP,
    ...(seesGroups(request.caller) ? groupResource(request, group) : hiddenGroup(group)),
  }));
}

function roles({ caller }: GraphRequest, user: User): Resource[] {
  const held = heldRoles(user);
  return directoryRoles(caller.tenantId)
    .filter(({ roleTemplateId }) => held.includes(roleTemplateId))
    .map((role) => ({ "@odata.type": ROLE, ...roleResource(role, seesRoles(caller)) }));
}

/** What a user belongs to, as far as the caller may look. */
export function memberships(request: GraphRequest, user: User, reach: Reach, cast?: Cast): readonly Resource[] {
  const all = [...groups(request, user, reach), ...roles(request, user)];
  if (!cast) return all;
  // The address says the type: the objects do not.
  return all
    .filter((item) => item["@odata.type"] === `${TYPE}${cast}`)
    .map(({ "@odata.type": _type, ...rest }) => rest);
}

/** `GET /me/memberOf`, `/transitiveMemberOf`, and the same with a cast. */
export function listMemberships(reach: Reach, cast?: Cast): UserHandler {
  const shape = cast ? SHAPES[cast] : MIXED;
  return (request, user) =>
    ok(queryCollection(memberships(request, user, reach, cast), queryOf(request), { ...shape, url: request.url }));
}

/** `GET /me/memberOf/$count`. */
export function countMemberships(reach: Reach, cast?: Cast): UserHandler {
  const shape = cast ? SHAPES[cast] : MIXED;
  return (request, user) => ({
    status: 200,
    text: countCollection(memberships(request, user, reach, cast), queryOf(request), shape),
  });
}
