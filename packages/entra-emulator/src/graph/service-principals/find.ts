import type { ServicePrincipal } from "../../directory/model.ts";
import { alternateKey } from "../alternate-key.ts";
import { objectsOf } from "../objects-of.ts";
import { ALL_APPLICATIONS } from "../applications/permissions.ts";
import { notFound } from "../refusals.ts";
import { requireOwner } from "../require-right.ts";
import { type GraphRequest, param } from "../route.ts";

/** The service principal that `{id}` of the path names: object id or `(appId='…')`. */
export function servicePrincipalIfThere(request: GraphRequest): ServicePrincipal | undefined {
  const id = param(request, "id");
  const key = alternateKey(id);
  if (key?.name === "appId") return request.emulator.directory.servicePrincipal(request.caller.tenantId, key.value);
  return objectsOf(request).servicePrincipals.get(id.toLowerCase());
}

/** The same. @throws GraphError 404 Request_ResourceNotFound */
export function requireServicePrincipal(request: GraphRequest): ServicePrincipal {
  const found = servicePrincipalIfThere(request);
  if (!found) throw notFound(alternateKey(param(request, "id"))?.value ?? param(request, "id"));
  return found;
}

/** The same, for somebody who may change it. @throws GraphError 404, 403 Authorization_RequestDenied */
export function requireOwnedPrincipal(request: GraphRequest): ServicePrincipal {
  const found = requireServicePrincipal(request);
  requireOwner(request, found.owners, ALL_APPLICATIONS);
  return found;
}
