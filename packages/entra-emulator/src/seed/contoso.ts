import { contosoApps, remoteRoles } from "./contoso-apps.ts";
import { contosoUsers } from "./contoso-users.ts";
import { firstTries } from "./first-tries.ts";
import { defineAssignment, defineGroup, defineServicePrincipal, defineTenant } from "./define.ts";
import { fabrikamApps } from "./fabrikam-apps.ts";
import { firstPartyPrincipals } from "./first-party.ts";
import { USER_READ_ALL_ROLE } from "./graph-permissions.ts";
import { managedIdentities } from "./managed-identities.ts";

const { ada, grace, alan } = contosoUsers;
const remote = contosoApps.remoteServer.servicePrincipalId;
const daemon = { principalId: contosoApps.daemon.servicePrincipalId, principalType: "ServicePrincipal" } as const;
const firstTryOfRemote = {
  principalId: firstTries.remoteFirstTry.servicePrincipalId,
  principalType: "ServicePrincipal",
} as const;
const identity = ({ principalId }: { principalId: string }) =>
  ({ principalId, principalType: "ServicePrincipal" }) as const;
const notesHost = identity(managedIdentities.notesHost);
const notesReader = identity(managedIdentities.notesReader);
const user = (principalId: string) => ({ principalId, principalType: "User" }) as const;
const graphAndOthers = firstPartyPrincipals("c0a70500");
const graph = graphAndOthers[0]?.id ?? "";

/** Our tenant. */
export const contoso = defineTenant({
  id: "5f0c7a52-3b1e-4c8d-9a60-c0a705000001",
  domain: "contoso.onmicrosoft.com",
  displayName: "Contoso",
  users: contosoUsers,
  apps: { ...contosoApps, ...firstTries },
  groups: {
    engineering: defineGroup("62009000-14ab-4c7e-8f05-c0a705000801", "Engineering", "Builds things", [ada.id, alan.id]),
    finance: defineGroup("62009000-14ab-4c7e-8f05-c0a705000802", "Finance", "Counts things", [grace.id]),
  },
  servicePrincipals: [
    ...[...Object.values(contosoApps), ...Object.values(firstTries)].map(({ servicePrincipalId, appId }) =>
      defineServicePrincipal(servicePrincipalId, appId),
    ),
    ...graphAndOthers,
    ...Object.values(managedIdentities).map(({ principalId, clientId }) =>
      defineServicePrincipal(principalId, clientId),
    ),
    // One application has one service principal id per tenant; the planner's home is Fabrikam.
    defineServicePrincipal("5e201c00-93b4-4e6f-8d20-c0a705000901", fabrikamApps.planner.appId),
  ],
  appRoleAssignments: [
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000d03", notesHost, graph, USER_READ_ALL_ROLE),
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000d13", notesReader, remote, remoteRoles.readAll),
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000a01", user(ada.id), remote, remoteRoles.admin),
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000a02", daemon, remote, remoteRoles.readAll),
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000a03", daemon, graph, USER_READ_ALL_ROLE),
    defineAssignment("a551c000-2b17-4c60-9d3e-c0a705000c04", firstTryOfRemote, graph, USER_READ_ALL_ROLE),
  ],
});
