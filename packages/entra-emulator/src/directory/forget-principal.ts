import type { State } from "../state/model.ts";
import type { TenantObjects } from "./tenant-objects.ts";

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((entry) => entry !== id);
}

/**
 * Takes away what hangs on a user, a group or a service principal that is deleted: memberships, roles it held, roles
 * that were given on it, and what was consented for it. The caller saves.
 *
 * @param id object id
 * @param appId of a service principal
 */
export function forgetPrincipal(
  state: State,
  { tenantId, objects }: { readonly tenantId: string; readonly objects: TenantObjects },
  { id, appId }: { readonly id: string; readonly appId?: string },
): void {
  for (const assignment of objects.appRoleAssignments.all())
    if (assignment.principalId === id || assignment.resourceId === id) objects.appRoleAssignments.remove(assignment.id);
  for (const group of objects.groups.all())
    if ([...group.members, ...group.owners].includes(id))
      objects.groups.put({ ...group, members: without(group.members, id), owners: without(group.owners, id) });
  state.consents = state.consents.filter(
    (consent) =>
      consent.tenantId !== tenantId ||
      (consent.principalId !== id && consent.clientAppId !== appId && consent.resourceAppId !== appId),
  );
}
