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
  const groupsOf = (tenantId: string, memberId: string): readonly Group[] =>
    objects(tenantId)
      .groups.all()
      .filter(({ members }) => members.includes(memberId));
  return {
    groupsOf,
    transitiveGroupsOf(tenantId: string, memberId: string): readonly Group[] {
      const found = new Set(groupsOf(tenantId, memberId));
      // A set goes on with what is added to it meanwhile.
      for (const { id } of found) for (const group of groupsOf(tenantId, id)) found.add(group);
      return [...found];
    },
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
