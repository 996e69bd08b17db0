import { forgetPrincipal } from "../../directory/forget-principal.ts";
import type { ServicePrincipal } from "../../directory/model.ts";
import { objectsOf } from "../objects-of.ts";
import { type GraphAnswer, type GraphRequest, noContent } from "../route.ts";
import { requireOwnedPrincipal } from "./find.ts";

/** To the deleted items, with the roles and consents that hang on it gone for good. */
export function softDeletePrincipal(request: GraphRequest, principal: ServicePrincipal): void {
  const { emulator, caller } = request;
  const objects = objectsOf(request);
  const deletedDateTime = new Date(emulator.clock()).toISOString();
  objects.servicePrincipals.remove(principal.id);
  objects.deletedServicePrincipals.put({ ...principal, deletedDateTime });
  forgetPrincipal(emulator.store.state, { tenantId: caller.tenantId, objects }, principal);
}

/** `DELETE /servicePrincipals/{id}`. */
export function removeServicePrincipal(request: GraphRequest): GraphAnswer {
  softDeletePrincipal(request, requireOwnedPrincipal(request));
  return noContent;
}
