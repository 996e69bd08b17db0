import { randomUUID } from "node:crypto";
import { USER_ADMINISTRATOR } from "../../directory/directory-roles.ts";
import type { User } from "../../directory/model.ts";
import { hashPassword } from "../../state/password-hash.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { requireWritable } from "../input/set-aside.ts";
import { selectEntity } from "../odata/entity.ts";
import { requireRole } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, created, queryOf } from "../route.ts";
import { READ_ONLY, newUserInput } from "./input.ts";
import { requireStrongPassword, requireUserPrincipalName } from "./rules.ts";
import { userResource } from "./user-resource.ts";
import { userShape } from "./user-shape.ts";

function requireNewUser(request: GraphRequest): User {
  const body = readJson(request);
  requireWritable(body, READ_ONLY);
  const input = parseInput(newUserInput, body, "User");
  const { accountEnabled, displayName, passwordProfile, userPrincipalName, userType = "Member", ...profile } = input;
  const { password, ...rules } = passwordProfile;
  requireUserPrincipalName(request, userPrincipalName);
  requireStrongPassword(password);
  const createdDateTime = new Date(request.emulator.clock()).toISOString();
  return {
    id: randomUUID(),
    userPrincipalName,
    signInName: userPrincipalName,
    displayName,
    passwordHash: hashPassword(password),
    accountEnabled,
    userType,
    profile: { createdDateTime, ...profile, passwordProfile: rules },
  };
}

/** `POST /users` (Learn, graph user-post-users). @throws GraphError 400, 403 */
export function createUser(request: GraphRequest): GraphAnswer {
  requireRole(request, [USER_ADMINISTRATOR]);
  const user = requireNewUser(request);
  request.emulator.directory.objects(request.caller.tenantId).users.put(user);
  const resource = userResource(request, user, "full");
  return created(request, selectEntity(resource, queryOf(request), userShape("full")), `/users/${user.id}`);
}
