import type { Application } from "../../directory/model.ts";
import { alternateKey } from "../alternate-key.ts";
import { objectsOf } from "../objects-of.ts";
import { notFound } from "../refusals.ts";
import { type GraphRequest, param } from "../route.ts";

function named(applications: readonly Application[], id: string): Application | undefined {
  const key = alternateKey(id);
  if (key?.name === "appId") return applications.find(({ appId }) => appId === key.value.toLowerCase());
  if (key?.name === "uniqueName") return applications.find(({ uniqueName }) => uniqueName === key.value);
  return applications.find((app) => app.id === id.toLowerCase());
}

/** The registration that `{id}` of the path names: object id, `(appId='…')` or `(uniqueName='…')`. */
export function applicationIfThere(request: GraphRequest): Application | undefined {
  return named(objectsOf(request).applications.all(), param(request, "id"));
}

/** The same. @throws GraphError 404 Request_ResourceNotFound */
export function requireApplication(request: GraphRequest): Application {
  const app = applicationIfThere(request);
  if (!app) throw notFound(alternateKey(param(request, "id"))?.value ?? param(request, "id"));
  return app;
}
