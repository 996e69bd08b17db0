import type { Application } from "../directory/model.ts";
import type { Directory } from "../directory/directory.ts";
import { EntraError } from "../errors/entra-error.ts";

/**
 * "Assignment required?" of the portal: only people who hold an assignment, themselves or through a group, use the
 * application, be it the client or the API (Learn, what-is-access-management).
 *
 * @throws EntraError 50105
 */
export function requireAssigned(directory: Directory, tenantId: string, app: Application, userId: string): void {
  if (!directory.servicePrincipal(tenantId, app.appId)?.appRoleAssignmentRequired) return;
  const groups = directory.groupsOf(tenantId, userId).map(({ id }) => id);
  if (directory.isAssigned(tenantId, app, [userId, ...groups])) return;
  const user = directory.user({ tenantId, userId });
  throw new EntraError(50105, { user: user?.signInName, client: app.displayName });
}
