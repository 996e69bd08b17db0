import type { GraphRoute } from "../route.ts";
import { addKey, removeKey } from "./add-key.ts";
import { createApplication } from "./create.ts";
import { federatedCredentialRoutes } from "./federated-credentials.ts";
import { applicationOwnerRoutes } from "./owners.ts";
import { addPassword, removePassword } from "./passwords.ts";
import { readApplications, writeApplications } from "./permissions.ts";
import { countApplications, getApplication, listApplications } from "./read.ts";
import { removeApplication } from "./remove.ts";
import { updateApplication } from "./update.ts";

const read = { method: "GET", permissions: readApplications } as const;
const write = { permissions: writeApplications } as const;
const one = "/applications/{id}";

/** App registrations (Learn, graph resources/application). */
export const applicationRoutes: readonly GraphRoute[] = [
  { ...read, path: "/applications", handle: listApplications },
  { ...read, path: "/applications/$count", handle: countApplications },
  { ...read, path: one, handle: getApplication },
  { ...write, method: "POST", path: "/applications", handle: createApplication },
  { ...write, method: "PATCH", path: one, handle: updateApplication },
  { ...write, method: "DELETE", path: one, handle: removeApplication },
  { ...write, method: "POST", path: `${one}/addPassword`, handle: addPassword },
  { ...write, method: "POST", path: `${one}/removePassword`, handle: removePassword },
  { ...write, method: "POST", path: `${one}/addKey`, handle: addKey },
  { ...write, method: "POST", path: `${one}/removeKey`, handle: removeKey },
  ...applicationOwnerRoutes,
  ...federatedCredentialRoutes,
];
