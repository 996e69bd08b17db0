import * as z from "zod";
import { directoryRoles, heldRoles } from "../../directory/directory-roles.ts";
import type { User } from "../../directory/model.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { guid } from "../input/values.ts";
import { METADATA } from "../odata/collection.ts";
import { badRequest } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, ok } from "../route.ts";
import { groupsOfMember } from "./memberships.ts";
import type { UserHandler } from "./on-user.ts";

/** How many ids one check may ask for (Learn, graph directoryobject-checkmembergroups). */
const MOST_ASKED = 20;

const securityOnly = z.strictObject({ securityEnabledOnly: z.boolean() });

function answer(ids: readonly string[]): GraphAnswer {
  return ok({ "@odata.context": `${METADATA}Collection(Edm.String)`, value: ids });
}

function groupIds(request: GraphRequest, user: User, securityEnabledOnly = false): string[] {
  const groups = groupsOfMember(request, user.id, "transitiveMemberOf");
  return groups.filter(({ securityEnabled }) => securityEnabled || !securityEnabledOnly).map(({ id }) => id);
}

function roleIds({ caller }: GraphRequest, user: User): string[] {
  const held = heldRoles(user);
  return directoryRoles(caller.tenantId)
    .filter(({ roleTemplateId }) => held.includes(roleTemplateId))
    .map(({ id }) => id);
}

/** @throws GraphError 400 Request_BadRequest for more ids than one check may ask for */
function readIds(request: GraphRequest, member: string): readonly string[] {
  const schema = z.strictObject({ [member]: z.array(guid) });
  const ids = parseInput(schema, readJson(request), "directoryObject")[member] ?? [];
  if (ids.length > MOST_ASKED)
    throw badRequest(`The number of ids in '${member}' exceeds the maximum of ${MOST_ASKED}.`);
  return ids;
}

/** `POST …/checkMemberGroups`: which of these groups, directly or through others. */
export const checkMemberGroups: UserHandler = (request, user) => {
  const held = groupIds(request, user);
  return answer(readIds(request, "groupIds").filter((id) => held.includes(id)));
};

/** `POST …/getMemberGroups`. */
export const getMemberGroups: UserHandler = (request, user) => {
  const { securityEnabledOnly } = parseInput(securityOnly, readJson(request), "directoryObject");
  return answer(groupIds(request, user, securityEnabledOnly));
};

/** `POST …/checkMemberObjects`: groups and directory roles. */
export const checkMemberObjects: UserHandler = (request, user) => {
  const held = [...groupIds(request, user), ...roleIds(request, user)];
  return answer(readIds(request, "ids").filter((id) => held.includes(id)));
};

/** `POST …/getMemberObjects`. */
export const getMemberObjects: UserHandler = (request, user) => {
  const { securityEnabledOnly } = parseInput(securityOnly, readJson(request), "directoryObject");
  const roles = securityEnabledOnly ? [] : roleIds(request, user);
  return answer([...groupIds(request, user, securityEnabledOnly), ...roles]);
};
