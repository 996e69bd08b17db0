import { randomUUID } from "node:crypto";
import { forgetPrincipal } from "../../directory/forget-principal.ts";
import type { Group } from "../../directory/model.ts";
import { requirePrincipal } from "../directory-object.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { idOfReference } from "../input/reference.ts";
import { requireWritable } from "../input/set-aside.ts";
import { selectEntity } from "../odata/entity.ts";
import { objectsOf } from "../objects-of.ts";
import { badRequest } from "../refusals.ts";
import { requireMember } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, created, noContent, queryOf } from "../route.ts";
import { requireOwnGroup } from "./find.ts";
import { groupResource, groupShape } from "./group-resource.ts";
import { groupInput, newGroupInput } from "./input.ts";

/** Nobody writes these. */
const READ_ONLY = ["id", "createdDateTime", "deletedDateTime", "mail", "renewedDateTime", "securityIdentifier"];

/** @throws GraphError 400 Request_BadRequest: a group is for mail or for security, and rules make no members here */
function requireKind({ mailEnabled, securityEnabled, groupTypes }: Group): void {
  if (groupTypes.includes("DynamicMembership"))
    throw badRequest("The tenant has no license for groups with dynamic membership.");
  if (!mailEnabled && !securityEnabled)
    throw badRequest("A group must have at least one of the properties mailEnabled and securityEnabled set to true.");
  if (mailEnabled && !groupTypes.includes("Unified"))
    throw badRequest("The service does not currently support writes of mail-enabled groups.");
}

function ids(request: GraphRequest, references: readonly string[] = []): string[] {
  return references.map((reference) => requirePrincipal(request, idOfReference(reference)).id);
}

function newGroup(request: GraphRequest): Group {
  const body = readJson(request);
  requireWritable(body, READ_ONLY);
  const input = parseInput(newGroupInput, body, "Group");
  const { "members@odata.bind": members, "owners@odata.bind": owners, ...rest } = input;
  const { description = null, groupTypes = [], visibility = null, isAssignableToRole = null } = rest;
  const creator = request.caller.isApp ? [] : [request.caller.objectId];
  return {
    ...rest,
    id: randomUUID(),
    description,
    createdDateTime: new Date(request.emulator.clock()).toISOString(),
    groupTypes,
    visibility,
    isAssignableToRole,
    members: ids(request, members),
    owners: owners ? ids(request, owners) : creator,
  };
}

/** `POST /groups` (Learn, graph group-post-groups): any member may, and owns what they make. @throws GraphError 400, 403 */
export function createGroup(request: GraphRequest): GraphAnswer {
  requireMember(request);
  const group = newGroup(request);
  requireKind(group);
  objectsOf(request).groups.put(group);
  const body = selectEntity(groupResource(request, group), queryOf(request), groupShape);
  return created(request, body, `/groups/${group.id}`);
}

/** `PATCH /groups/{id}` (Learn, graph group-update); `members@odata.bind` adds up to 20. @throws GraphError 400, 403 */
export function changeGroup(request: GraphRequest): GraphAnswer {
  const group = requireOwnGroup(request);
  const body = readJson(request);
  requireWritable(body, [...READ_ONLY, "isAssignableToRole"]);
  const input = parseInput(groupInput, body, "Group");
  const { "members@odata.bind": members, "owners@odata.bind": owners, ...changes } = input;
  const changed = {
    ...group,
    ...changes,
    members: [...new Set([...group.members, ...ids(request, members)])],
    owners: [...new Set([...group.owners, ...ids(request, owners)])],
  } as Group;
  requireKind(changed);
  objectsOf(request).groups.put(changed);
  return noContent;
}

/** `DELETE /groups/{id}`. */
export function deleteGroup(request: GraphRequest): GraphAnswer {
  const { emulator, caller } = request;
  const { id } = requireOwnGroup(request);
  const objects = objectsOf(request);
  objects.groups.remove(id);
  forgetPrincipal(emulator.store.state, { tenantId: caller.tenantId, objects }, { id });
  return noContent;
}
