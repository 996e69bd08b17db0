import type { Directory } from "./directory.ts";
import type { Application, Group } from "./model.ts";

/** Who belongs to which group, and who holds which app role. */
export function rolesOf(objects: Directory["objects"], servicePrincipal: Directory["servicePrincipal"]) {
  const assignments = (tenantId: string, resource: Application, principalIds: readonly string[]) => {
    const target = servicePrincipal(tenantId, resource.appId)?.id;
    return objects(tenantId)
      .appRoleAssignments.all()
      .filter(({ resourceId, principalId }) => resourceId === target && principalIds.includes(principalId));
  };
  return {
    groupsOf: (tenantId: string, userId: string): readonly Group[] =>
      objects(tenantId)
        .groups.all()
        .filter(({ members }) => members.includes(userId)),
    isAssigned: (tenantId: string, resource: Application, principalIds: readonly string[]) =>
      assignments(tenantId, resource, principalIds).length > 0,
    roleValues(tenantId: string, resource: Application, principalIds: readonly string[]): readonly string[] {
      const held = new Set(assignments(tenantId, resource, principalIds).map(({ appRoleId }) => appRoleId));
      return resource.appRoles
        .filter(({ isEnabled, id }) => isEnabled && held.has(id))
        .flatMap(({ value }) => value ?? []);
    },
  };
}
