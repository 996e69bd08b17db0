import {
  type DirectoryRole,
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  directoryRoles,
  heldRoles,
} from "../../directory/directory-roles.ts";
import type { User } from "../../directory/model.ts";
import { directoryObjectShape, directoryObjects } from "../directory-object.ts";
import { alternateKey } from "../alternate-key.ts";
import { readJson } from "../input/read-json.ts";
import { readReference } from "../input/reference.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { badRequest, notFound } from "../refusals.ts";
import { requireRole } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, noContent, ok, param, queryOf } from "../route.ts";
import { readRoles, roleResource, roleShape, writeRoles } from "./role-resource.ts";

/** `{id}` is the id of the role in this tenant, or `(roleTemplateId='…')`. @throws GraphError 404 */
function requireDirectoryRole(request: GraphRequest): DirectoryRole {
  const id = param(request, "id").toLowerCase();
  const key = alternateKey(id);
  const template = key?.name === "roletemplateid" ? key.value : undefined;
  const found = directoryRoles(request.caller.tenantId).find(
    (role) => role.id === id || role.roleTemplateId === template,
  );
  if (!found) throw notFound(param(request, "id"));
  return found;
}

function membersOf({ emulator, caller }: GraphRequest, { roleTemplateId }: DirectoryRole): readonly User[] {
  return emulator.directory.users(caller.tenantId).filter((user) => heldRoles(user).includes(roleTemplateId));
}

function listRoles(request: GraphRequest): GraphAnswer {
  const items = directoryRoles(request.caller.tenantId).map((role) => roleResource(role));
  return ok(queryCollection(items, queryOf(request), { ...roleShape, url: request.url }));
}

function getRole(request: GraphRequest): GraphAnswer {
  return ok(selectEntity(roleResource(requireDirectoryRole(request)), queryOf(request), roleShape));
}

function listMembers(request: GraphRequest): GraphAnswer {
  const ids = membersOf(request, requireDirectoryRole(request)).map(({ id }) => id);
  const items = directoryObjects(request, ids);
  return ok(queryCollection(items, queryOf(request), { ...directoryObjectShape, url: request.url }));
}

/** @throws GraphError 404 unless it is a user of this tenant */
function requireUser({ emulator, caller }: GraphRequest, userId: string): User {
  const user = emulator.directory.user({ tenantId: caller.tenantId, userId });
  if (!user) throw notFound(userId);
  return user;
}

function setRole({ emulator }: GraphRequest, user: User, { roleTemplateId }: DirectoryRole, holds: boolean): void {
  const others = (user.directoryRoles ?? []).filter((held) => held !== roleTemplateId);
  if (roleTemplateId === GLOBAL_ADMINISTRATOR) emulator.directory.changeUser(user.id, { isGlobalAdministrator: holds });
  else emulator.directory.changeUser(user.id, { directoryRoles: holds ? [...others, roleTemplateId] : others });
}

/** `POST /directoryRoles/{id}/members/$ref` (Learn, graph directoryrole-post-members). @throws GraphError 400, 403, 404 */
function addMember(request: GraphRequest): GraphAnswer {
  requireRole(request, [PRIVILEGED_ROLE_ADMINISTRATOR]);
  const role = requireDirectoryRole(request);
  const user = requireUser(request, readReference(readJson(request)));
  if (heldRoles(user).includes(role.roleTemplateId))
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  setRole(request, user, role, true);
  return noContent;
}

/** `DELETE /directoryRoles/{id}/members/{member}/$ref`. @throws GraphError 403, 404, 400 for the last administrator */
function removeMember(request: GraphRequest): GraphAnswer {
  requireRole(request, [PRIVILEGED_ROLE_ADMINISTRATOR]);
  const role = requireDirectoryRole(request);
  const members = membersOf(request, role);
  const user = members.find(({ id }) => id === param(request, "member").toLowerCase());
  if (!user) throw notFound(param(request, "member"));
  if (role.roleTemplateId === GLOBAL_ADMINISTRATOR && members.length === 1)
    throw badRequest("The last Global Administrator of the tenant cannot be removed.");
  setRole(request, user, role, false);
  return noContent;
}

const one = "/directoryRoles/{id}";

/** The directory roles, and who holds them. */
export const directoryRoleRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/directoryRoles", permissions: readRoles, handle: listRoles },
  { method: "GET", path: one, permissions: readRoles, handle: getRole },
  { method: "GET", path: `${one}/members`, permissions: readRoles, handle: listMembers },
  { method: "POST", path: `${one}/members/$ref`, permissions: writeRoles, handle: addMember },
  { method: "DELETE", path: `${one}/members/{member}/$ref`, permissions: writeRoles, handle: removeMember },
];
