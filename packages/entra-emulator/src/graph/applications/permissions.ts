import type { Permissions } from "../route.ts";

/** Permissions by which an application changes registrations that are not its own. */
export const ALL_APPLICATIONS = ["Application.ReadWrite.All", "Directory.ReadWrite.All"];
const READ = ["Application.Read.All", "Directory.Read.All", ...ALL_APPLICATIONS];
const OWNED = "Application.ReadWrite.OwnedBy";

/** To read applications and service principals (Learn, graph permissions-reference and the page of each call). */
export const readApplications: Permissions = { delegated: READ, application: [...READ, OWNED] };

/** To change them. */
export const writeApplications: Permissions = {
  delegated: ALL_APPLICATIONS,
  application: [...ALL_APPLICATIONS, OWNED],
};
