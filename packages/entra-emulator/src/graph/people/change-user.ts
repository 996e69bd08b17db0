import { USER_ADMINISTRATOR, heldRoles } from "../../directory/directory-roles.ts";
import type { User } from "../../directory/model.ts";
import { hashPassword } from "../../state/password-hash.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { requireWritable } from "../input/set-aside.ts";
import { denied } from "../require-permission.ts";
import { holdsRole, requireRole } from "../require-right.ts";
import { type GraphRequest, noContent } from "../route.ts";
import { READ_ONLY, type UserInput, userInput } from "./input.ts";
import type { UserHandler } from "./on-user.ts";
import { isSelf } from "./permissions.ts";
import { requireStrongPassword, requireUserPrincipalName } from "./rules.ts";

/** What people may change about themselves (Learn, users-default-permissions). */
const OWN = ["mobilePhone", "businessPhones", "preferredLanguage"];
/** What opens the door to an account (Learn, graph user-update, sensitive actions). */
const SENSITIVE = [
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "otherMails",
  "passwordProfile",
  "userPrincipalName",
];

/** Who holds a directory role is changed by a Global Administrator only. @throws GraphError 403 */
function requireAbove(request: GraphRequest, user: User): void {
  if (heldRoles(user).length > 0 && !holdsRole(request, [])) throw denied();
}

function requireMayChange(request: GraphRequest, user: User, input: UserInput): void {
  const names = Object.keys(input);
  if (isSelf(request.caller, user) && names.every((name) => OWN.includes(name))) return;
  requireRole(request, [USER_ADMINISTRATOR]);
  if (names.some((name) => SENSITIVE.includes(name))) requireAbove(request, user);
}

/** A new password ends all sessions that the old one opened (Learn, refresh-tokens). */
function withPassword({ emulator }: GraphRequest, user: User, { passwordProfile, ...input }: UserInput) {
  if (!passwordProfile) return input;
  const { password, ...rules } = passwordProfile;
  if (password === undefined) return { ...input, passwordProfile: rules };
  requireStrongPassword(password);
  emulator.faults.revokeSessions(user.id);
  const lastPasswordChangeDateTime = new Date(emulator.clock()).toISOString();
  return { ...input, passwordProfile: rules, lastPasswordChangeDateTime, passwordHash: hashPassword(password) };
}

/** `PATCH /me`, `PATCH /users/{id}` (Learn, graph user-update). @throws GraphError 400, 403 */
export const changeUser: UserHandler = (request, user) => {
  const body = readJson(request);
  requireWritable(body, READ_ONLY);
  const input = parseInput(userInput, body, "User");
  requireMayChange(request, user, input);
  if (input.userPrincipalName) requireUserPrincipalName(request, input.userPrincipalName, user.id);
  request.emulator.directory.changeUser(user.id, withPassword(request, user, input));
  return noContent;
};

/** `DELETE /users/{id}` (Learn, graph user-delete). Whoever is gone has no session. @throws GraphError 403 */
export const deleteUser: UserHandler = (request, user) => {
  const { emulator, caller } = request;
  requireRole(request, [USER_ADMINISTRATOR]);
  requireAbove(request, user);
  emulator.faults.revokeSessions(user.id);
  emulator.directory.removeUser(caller.tenantId, user.id);
  return noContent;
};
