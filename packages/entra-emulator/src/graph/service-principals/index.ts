import { objectsOf } from "../objects-of.ts";
import { readApplications, writeApplications } from "../applications/permissions.ts";
import { ownerRoutes } from "../owner-routes.ts";
import type { GraphRoute } from "../route.ts";
import { createServicePrincipal } from "./create.ts";
import { requireOwnedPrincipal, requireServicePrincipal } from "./find.ts";
import { countServicePrincipals, getServicePrincipal, listServicePrincipals } from "./read.ts";
import { removeServicePrincipal } from "./remove.ts";
import { updateServicePrincipal } from "./update.ts";

const read = { method: "GET", permissions: readApplications } as const;
const write = { permissions: writeApplications } as const;
const one = "/servicePrincipals/{id}";

/** Enterprise applications (Learn, graph resources/serviceprincipal). */
export const servicePrincipalRoutes: readonly GraphRoute[] = [
  { ...read, path: "/servicePrincipals", handle: listServicePrincipals },
  { ...read, path: "/servicePrincipals/$count", handle: countServicePrincipals },
  { ...read, path: one, handle: getServicePrincipal },
  { ...write, method: "POST", path: "/servicePrincipals", handle: createServicePrincipal },
  { ...write, method: "PATCH", path: one, handle: updateServicePrincipal },
  { ...write, method: "DELETE", path: one, handle: removeServicePrincipal },
  ...ownerRoutes({
    path: one,
    read: readApplications,
    write: writeApplications,
    find: requireServicePrincipal,
    findOwn: requireOwnedPrincipal,
    keep: (request, principal) => objectsOf(request).servicePrincipals.put(principal),
  }),
];
