import { PRIVILEGED_ROLE_ADMINISTRATOR } from "../../directory/directory-roles.ts";
import type { ServicePrincipal } from "../../directory/model.ts";
import { APPLICATION_ADMINISTRATORS, requireRole } from "../require-right.ts";
import type { GraphRequest } from "../route.ts";

/**
 * People and groups are assigned by owners and administrators of applications, too; what an application is given
 * amounts to a consent for everybody (Learn, graph serviceprincipal-post-approleassignedto).
 *
 * @throws GraphError 403 Authorization_RequestDenied
 */
export function requireAssigner(
  request: GraphRequest,
  resource: ServicePrincipal,
  to: "User" | "Group" | "ServicePrincipal",
): void {
  const isApplication = to === "ServicePrincipal";
  if (!isApplication && resource.owners.includes(request.caller.objectId)) return;
  requireRole(request, [PRIVILEGED_ROLE_ADMINISTRATOR, ...APPLICATION_ADMINISTRATORS]);
}
