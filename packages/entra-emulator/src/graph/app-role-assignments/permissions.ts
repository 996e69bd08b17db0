import type { Permissions } from "../route.ts";

const WRITE = ["AppRoleAssignment.ReadWrite.All"];
const READ = [
  "Application.Read.All",
  "Application.ReadWrite.All",
  "Directory.Read.All",
  "Directory.ReadWrite.All",
  ...WRITE,
];

/** Learn, graph serviceprincipal-list-approleassignedto and -post-approleassignedto. */
export const readAssignments: Permissions = {
  delegated: READ,
  application: [...READ, "Application.ReadWrite.OwnedBy"],
};
export const writeAssignments: Permissions = { delegated: WRITE, application: WRITE };
