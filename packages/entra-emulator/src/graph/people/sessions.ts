import { USER_ADMINISTRATOR } from "../../directory/directory-roles.ts";
import { METADATA } from "../odata/collection.ts";
import { requireRole } from "../require-right.ts";
import { ok } from "../route.ts";
import type { UserHandler } from "./on-user.ts";
import { isSelf } from "./permissions.ts";

/** `POST /users/{id}/revokeSignInSessions` (Learn, graph user-revokesigninsessions): one's own, or an administrator. */
export const revokeSignInSessions: UserHandler = (request, user) => {
  if (!isSelf(request.caller, user)) requireRole(request, [USER_ADMINISTRATOR]);
  request.emulator.faults.revokeSessions(user.id);
  return ok({ "@odata.context": `${METADATA}Edm.Boolean`, value: true });
};
