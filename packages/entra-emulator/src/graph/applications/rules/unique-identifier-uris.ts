import { conflict } from "../../refusals.ts";
import { objectsOf } from "../../objects-of.ts";
import type { Change } from "../rules.ts";

/**
 * One URI names one API in a tenant: among its own applications, those that can still come back from being deleted, and
 * others that it knows.
 *
 * @throws GraphError 400 Request_BadRequest, ObjectConflict in `details`
 */
export function requireUniqueIdentifierUris({ request, after }: Change): void {
  if (after.identifierUris.length === 0) return;
  const { applications, deletedApplications, servicePrincipals } = objectsOf(request);
  const known = servicePrincipals
    .all()
    .flatMap(({ appId }) => request.emulator.directory.application(appId)?.app ?? []);
  const others = [...applications.all(), ...deletedApplications.all(), ...known].filter(({ id }) => id !== after.id);
  const taken = new Set(others.flatMap(({ identifierUris }) => identifierUris.map((uri) => uri.toLowerCase())));
  if (after.identifierUris.some((uri) => taken.has(uri.toLowerCase()))) throw conflict("identifierUris");
}
