import { ownerRoutes } from "../owner-routes.ts";
import { requireOwnedApplication } from "./change.ts";
import { requireApplication } from "./find.ts";
import { objectsOf } from "../objects-of.ts";
import { readApplications, writeApplications } from "./permissions.ts";

export const applicationOwnerRoutes = ownerRoutes({
  path: "/applications/{id}",
  read: readApplications,
  write: writeApplications,
  find: requireApplication,
  findOwn: requireOwnedApplication,
  keep: (request, app) => objectsOf(request).applications.put(app),
});
