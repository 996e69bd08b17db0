import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { AppRoleAssignment, ServicePrincipal } from "../../directory/model.ts";
import { objectsOf } from "../objects-of.ts";
import { type Principal, nameOfPrincipal, requirePrincipal } from "../directory-object.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { guid } from "../input/values.ts";
import { selectEntity } from "../odata/entity.ts";
import { invalid, notFound } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, created, queryOf } from "../route.ts";
import { assignmentResource, assignmentShape } from "./resource.ts";
import { requireAssigner } from "./rights.ts";

const TYPE = "AppRoleAssignment";
const input = z.strictObject({ principalId: guid, resourceId: guid, appRoleId: guid });

/** "Default access": in, without a role (Learn, graph resources/approleassignment). */
const NO_ROLE = "00000000-0000-0000-0000-000000000000";

/** @throws GraphError 400 for a role that the resource does not have, has disabled, or has for others */
function requireRole(request: GraphRequest, resource: ServicePrincipal, { type }: Principal, appRoleId: string): void {
  if (appRoleId === NO_ROLE) return;
  const roles = request.emulator.directory.application(resource.appId)?.app.appRoles ?? [];
  const member = type === "ServicePrincipal" ? "Application" : "User";
  const fits = roles.some(
    ({ id, isEnabled, allowedMemberTypes }) => id === appRoleId && isEnabled && allowedMemberTypes.includes(member),
  );
  if (!fits)
    throw invalid(
      "appRoleId",
      `Permission being assigned was not found on application '${nameOfPrincipal(request, resource)}'.`,
    );
}

/**
 * Assigns a role; the body names principal, resource and role.
 *
 * @param fixed the member that the path has said already
 * @throws GraphError 400, 403, 404
 */
export function assign(request: GraphRequest, fixed: "principalId" | "resourceId", id: string): GraphAnswer {
  const body = parseInput(input, readJson(request), TYPE);
  if (body[fixed] !== id)
    throw invalid(fixed, `Invalid value specified for property '${fixed}' of resource '${TYPE}'.`);
  const { servicePrincipals, appRoleAssignments } = objectsOf(request);
  const resource = servicePrincipals.get(body.resourceId);
  if (!resource) throw notFound(body.resourceId);
  const principal = requirePrincipal(request, body.principalId);
  requireAssigner(request, resource, principal.type);
  requireRole(request, resource, principal, body.appRoleId);
  const same = (one: AppRoleAssignment) =>
    one.principalId === principal.id && one.resourceId === resource.id && one.appRoleId === body.appRoleId;
  if (appRoleAssignments.all().some(same))
    throw invalid("appRoleId", "Permission being assigned already exists on the object.", "InvalidUpdate");
  const made: AppRoleAssignment = {
    id: randomBytes(32).toString("base64url"),
    ...body,
    principalType: principal.type,
    createdDateTime: new Date(request.emulator.clock()).toISOString(),
  };
  appRoleAssignments.put(made);
  const entity = selectEntity(assignmentResource(request, made), queryOf(request), assignmentShape);
  return created(request, entity, `/servicePrincipals/${resource.id}/appRoleAssignedTo/${made.id}`);
}
