import { contosoApps, remoteRoles } from "./contoso-apps.ts";
import { contosoUsers } from "./contoso-users.ts";
import { defineTenant } from "./define.ts";
import { fabrikamApps } from "./fabrikam-apps.ts";
import { USER_READ_ALL_ROLE, microsoftGraph } from "./microsoft-graph.ts";

const { ada, grace, alan } = contosoUsers;
const remote = contosoApps.remoteServer.servicePrincipalId;
const daemon = contosoApps.daemon.servicePrincipalId;

/** Our tenant. */
export const contoso = defineTenant({
  id: "5f0c7a52-3b1e-4c8d-9a60-c0a705000001",
  domain: "contoso.onmicrosoft.com",
  displayName: "Contoso",
  users: contosoUsers,
  apps: contosoApps,
  groups: {
    engineering: {
      id: "62009000-14ab-4c7e-8f05-c0a705000801",
      displayName: "Engineering",
      description: "Builds things",
      members: [ada.id, alan.id],
    },
    finance: {
      id: "62009000-14ab-4c7e-8f05-c0a705000802",
      displayName: "Finance",
      description: "Counts things",
      members: [grace.id],
    },
  },
  servicePrincipals: [...Object.values(contosoApps), microsoftGraph, fabrikamApps.planner].map((app) => ({
    // One application has one service principal id per tenant; the planner's home is Fabrikam.
    id: app === fabrikamApps.planner ? "5e201c00-93b4-4e6f-8d20-c0a705000901" : app.servicePrincipalId,
    appId: app.appId,
    appRoleAssignmentRequired: false,
  })),
  appRoleAssignments: [
    { principalId: ada.id, principalType: "User", resourceId: remote, appRoleId: remoteRoles.admin },
    { principalId: daemon, principalType: "ServicePrincipal", resourceId: remote, appRoleId: remoteRoles.readAll },
    {
      principalId: daemon,
      principalType: "ServicePrincipal",
      resourceId: microsoftGraph.servicePrincipalId,
      appRoleId: USER_READ_ALL_ROLE,
    },
  ],
});
