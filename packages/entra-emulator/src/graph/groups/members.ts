import type { Group } from "../../directory/model.ts";
import { directoryObjectShape, directoryObjects, requirePrincipal } from "../directory-object.ts";
import { readJson } from "../input/read-json.ts";
import { readReference } from "../input/reference.ts";
import { objectsOf } from "../objects-of.ts";
import { countCollection, queryCollection } from "../odata/collection.ts";
import { badRequest, notFound } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, noContent, ok, param, queryOf } from "../route.ts";
import { requireGroup, requireOwnGroup } from "./find.ts";
import { readGroups, writeMembers } from "./permissions.ts";

type MembersOf = (request: GraphRequest, group: Group) => readonly string[];

const direct: MembersOf = (_request, { members }) => members;

/** Members, and the members of groups among them. */
const transitive: MembersOf = (request, { members }) => {
  const found = new Set(members);
  // A set goes on with what is added to it meanwhile.
  for (const id of found) for (const member of objectsOf(request).groups.get(id)?.members ?? []) found.add(member);
  return [...found];
};

function list(path: string, membersOf: MembersOf): readonly GraphRoute[] {
  const objects = (request: GraphRequest) => directoryObjects(request, membersOf(request, requireGroup(request)));
  const read = { method: "GET", permissions: readGroups } as const;
  return [
    {
      ...read,
      path,
      handle: (request) =>
        ok(queryCollection(objects(request), queryOf(request), { ...directoryObjectShape, url: request.url })),
    },
    {
      ...read,
      path: `${path}/$count`,
      handle: (request) => ({
        status: 200,
        text: countCollection(objects(request), queryOf(request), directoryObjectShape),
      }),
    },
  ];
}

/** `POST /groups/{id}/members/$ref` (Learn, graph group-post-members). @throws GraphError 400 when it is there, 404 */
function addMember(request: GraphRequest): GraphAnswer {
  const group = requireOwnGroup(request);
  const { id } = requirePrincipal(request, readReference(readJson(request)));
  if (group.members.includes(id))
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  if (id === group.id) throw badRequest("A group cannot be a member of itself.");
  objectsOf(request).groups.put({ ...group, members: [...group.members, id] });
  return noContent;
}

/** `DELETE /groups/{id}/members/{member}/$ref`. @throws GraphError 404 */
function removeMember(request: GraphRequest): GraphAnswer {
  const group = requireOwnGroup(request);
  const id = param(request, "member").toLowerCase();
  if (!group.members.includes(id)) throw notFound(id);
  objectsOf(request).groups.put({ ...group, members: group.members.filter((member) => member !== id) });
  return noContent;
}

const members = "/groups/{id}/members";
const write = { permissions: writeMembers } as const;

/** Who belongs to a group. */
export const memberRoutes: readonly GraphRoute[] = [
  ...list(members, direct),
  ...list("/groups/{id}/transitiveMembers", transitive),
  { ...write, method: "POST", path: `${members}/$ref`, handle: addMember },
  { ...write, method: "DELETE", path: `${members}/{member}/$ref`, handle: removeMember },
];
