import { type GraphAnswer, type GraphRequest, noContent } from "../route.ts";
import { requireOwnedApplication } from "./change.ts";
import { softDeletePrincipal } from "../service-principals/remove.ts";
import { objectsOf } from "../objects-of.ts";

/**
 * `DELETE /applications/{id}`: it goes to the deleted items, and its service principal in this tenant with it (Learn,
 * graph application-delete).
 */
export function removeApplication(request: GraphRequest): GraphAnswer {
  const app = requireOwnedApplication(request);
  const { emulator, caller } = request;
  const deletedDateTime = new Date(emulator.clock()).toISOString();
  const { applications, deletedApplications } = objectsOf(request);
  applications.remove(app.id);
  deletedApplications.put({ ...app, deletedDateTime });
  const principal = emulator.directory.servicePrincipal(caller.tenantId, app.appId);
  if (principal) softDeletePrincipal(request, principal);
  return noContent;
}
