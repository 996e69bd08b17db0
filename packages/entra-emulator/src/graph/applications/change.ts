import type { Application } from "../../directory/model.ts";
import { requireOwner } from "../require-right.ts";
import type { GraphRequest } from "../route.ts";
import { requireApplication } from "./find.ts";
import { objectsOf } from "../objects-of.ts";
import { ALL_APPLICATIONS } from "./permissions.ts";
import { requireRules } from "./rules.ts";

/**
 * The registration that the path names, for somebody who may change it.
 *
 * @throws GraphError 404 Request_ResourceNotFound, 403 Authorization_RequestDenied
 */
export function requireOwnedApplication(request: GraphRequest): Application {
  const app = requireApplication(request);
  requireOwner(request, app.owners, ALL_APPLICATIONS);
  return app;
}

/** Keeps a registration that follows the rules. @throws GraphError 400 Request_BadRequest */
export function save(request: GraphRequest, after: Application, before?: Application): void {
  requireRules({ request, before, after });
  objectsOf(request).applications.put(after);
}
