import type { AppRoleAssignment, User } from "../../directory/model.ts";
import { objectsOf } from "../objects-of.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { onUser } from "../people/on-user.ts";
import { notFound } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, noContent, ok, param, queryOf } from "../route.ts";
import { requireServicePrincipal } from "../service-principals/find.ts";
import { assign } from "./assign.ts";
import { readAssignments, writeAssignments } from "./permissions.ts";
import { assignmentResource, assignmentShape } from "./resource.ts";
import { requireAssigner } from "./rights.ts";

/** From which end an assignment is looked at. */
type End = "principalId" | "resourceId";
/** @returns the object id at that end. @throws GraphError 404 */
type Holder = (request: GraphRequest) => string;

function at(request: GraphRequest, end: End, id: string): AppRoleAssignment[] {
  return objectsOf(request)
    .appRoleAssignments.all()
    .filter((assignment) => assignment[end] === id);
}

function list(request: GraphRequest, end: End, id: string): GraphAnswer {
  const items = at(request, end, id).map((assignment) => assignmentResource(request, assignment));
  return ok(queryCollection(items, queryOf(request), { ...assignmentShape, url: request.url }));
}

function requireAssignment(request: GraphRequest, end: End, id: string): AppRoleAssignment {
  const wanted = param(request, "assignment");
  const found = at(request, end, id).find((assignment) => assignment.id === wanted);
  if (!found) throw notFound(wanted);
  return found;
}

function get(request: GraphRequest, end: End, id: string): GraphAnswer {
  const resource = assignmentResource(request, requireAssignment(request, end, id));
  return ok(selectEntity(resource, queryOf(request), assignmentShape));
}

function remove(request: GraphRequest, end: End, id: string): GraphAnswer {
  const assignment = requireAssignment(request, end, id);
  const { servicePrincipals, appRoleAssignments } = objectsOf(request);
  const resource = servicePrincipals.get(assignment.resourceId);
  if (resource) requireAssigner(request, resource, assignment.principalType);
  appRoleAssignments.remove(assignment.id);
  return noContent;
}

function routes(path: string, end: End, holder: Holder): readonly GraphRoute[] {
  const on = (verb: typeof list) => (request: GraphRequest) => verb(request, end, holder(request));
  const one = `${path}/{assignment}`;
  return [
    { method: "GET", path, permissions: readAssignments, handle: on(list) },
    { method: "POST", path, permissions: writeAssignments, handle: on(assign) },
    { method: "GET", path: one, permissions: readAssignments, handle: on(get) },
    { method: "DELETE", path: one, permissions: writeAssignments, handle: on(remove) },
  ];
}

function userRoutes(): readonly GraphRoute[] {
  const read = { own: [], anybody: readAssignments.delegated ?? [], application: readAssignments.application };
  const write = { own: [], anybody: writeAssignments.delegated ?? [], application: writeAssignments.application };
  const on = (verb: typeof list) => (request: GraphRequest, user: User) => verb(request, "principalId", user.id);
  return [
    ...onUser("GET", "/appRoleAssignments", read, on(list)),
    ...onUser("POST", "/appRoleAssignments", write, on(assign)),
    ...onUser("GET", "/appRoleAssignments/{assignment}", read, on(get)),
    ...onUser("DELETE", "/appRoleAssignments/{assignment}", write, on(remove)),
  ];
}

const principalId: Holder = (request) => requireServicePrincipal(request).id;

const groupId: Holder = (request) => {
  const id = param(request, "id").toLowerCase();
  if (!objectsOf(request).groups.get(id)) throw notFound(id);
  return id;
};

/** App roles and who holds them (Learn, graph resources/approleassignment). */
export const appRoleAssignmentRoutes: readonly GraphRoute[] = [
  ...routes("/servicePrincipals/{id}/appRoleAssignedTo", "resourceId", principalId),
  ...routes("/servicePrincipals/{id}/appRoleAssignments", "principalId", principalId),
  ...routes("/groups/{id}/appRoleAssignments", "principalId", groupId),
  ...userRoutes(),
];
