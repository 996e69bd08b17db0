import { readApplications } from "../applications/permissions.ts";
import type { Permissions } from "../route.ts";

const WRITE = ["DelegatedPermissionGrant.ReadWrite.All", "Directory.ReadWrite.All"];
const READ = ["Directory.Read.All", ...WRITE];

/** Learn, graph oauth2permissiongrant-list and -post. */
export const readGrants: Permissions = { delegated: READ, application: READ };
export const writeGrants: Permissions = { delegated: WRITE, application: WRITE };

/** As a relation of a service principal, who may read applications sees them too (serviceprincipal-list-oauth2permissiongrants). */
export const readGrantsOfPrincipal: Permissions = {
  delegated: [...READ, ...(readApplications.delegated ?? [])],
  application: [...READ, ...(readApplications.application ?? [])],
};
