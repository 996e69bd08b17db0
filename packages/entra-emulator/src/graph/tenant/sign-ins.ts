import { GLOBAL_READER, REPORTS_READER, SECURITY_READER } from "../../directory/directory-roles.ts";
import { GraphError } from "../graph-error.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { notFound } from "../refusals.ts";
import { holdsRole } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, ok, param, queryOf } from "../route.ts";
import { signInResource, signInShape } from "./sign-in-resource.ts";

const READERS = [REPORTS_READER, SECURITY_READER, GLOBAL_READER];
const permissions = { delegated: ["AuditLog.Read.All"], application: ["AuditLog.Read.All"] };

/** Both refusals as observed. */
const refusal = () =>
  new GraphError(
    403,
    "Authentication_MSGraphPermissionMissing",
    "Calling principal does not have required MSGraph permissions AuditLog.Read.All",
  );

/** @throws GraphError 403 Authentication_RequestFromUnsupportedUserRole */
function requireReader(request: GraphRequest): void {
  if (request.caller.isApp || holdsRole(request, READERS)) return;
  throw new GraphError(403, "Authentication_RequestFromUnsupportedUserRole", "User is not in the allowed roles");
}

/** `GET /auditLogs/signIns` (Learn, graph signin-list): newest first. */
function listSignIns(request: GraphRequest): GraphAnswer {
  requireReader(request);
  const items = request.emulator.signIns.of(request.caller.tenantId).map(signInResource);
  return ok(queryCollection(items, queryOf(request, true), { ...signInShape, url: request.url }));
}

/** `GET /auditLogs/signIns/{id}`. */
function getSignIn(request: GraphRequest): GraphAnswer {
  requireReader(request);
  const id = param(request, "id").toLowerCase();
  const found = request.emulator.signIns.of(request.caller.tenantId).find((entry) => entry.id === id);
  if (!found) throw notFound(param(request, "id"));
  return ok(selectEntity(signInResource(found), queryOf(request), signInShape));
}

/** Who came in, or tried to. */
export const signInRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/auditLogs/signIns", permissions, refusal, handle: listSignIns },
  { method: "GET", path: "/auditLogs/signIns/{id}", permissions, refusal, handle: getSignIn },
];
