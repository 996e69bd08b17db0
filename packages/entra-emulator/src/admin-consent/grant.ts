import { randomUUID } from "node:crypto";
import { type Asked, recordConsent } from "../directory/consent.ts";
import type { Emulator } from "../emulator.ts";
import type { AskedPermissions } from "./permissions.ts";

/**
 * What a tenant-wide consent leaves behind: the service principal of the client (and of an API that comes along), one
 * grant for everybody for each resource, and an assignment for each application permission. The caller saves.
 */
export function grantForEverybody({ store, directory, clock }: Emulator, asked: Asked, given: AskedPermissions): void {
  const { tenantId, client } = asked;
  const principalId = directory.installServicePrincipal(tenantId, client.appId).id;
  recordConsent(store.state, asked, given.delegated, true);
  const assignments = directory.objects(tenantId).appRoleAssignments;
  for (const { resource } of given.delegated) directory.installServicePrincipal(tenantId, resource.appId);
  for (const { resource, roles } of given.application) {
    const resourceId = directory.installServicePrincipal(tenantId, resource.appId).id;
    for (const { id: appRoleId } of roles) {
      const assignment = { principalId, principalType: "ServicePrincipal", resourceId, appRoleId } as const;
      const isThere = assignments
        .all()
        .some((a) => a.principalId === principalId && a.resourceId === resourceId && a.appRoleId === appRoleId);
      if (!isThere)
        assignments.put({ id: randomUUID(), ...assignment, createdDateTime: new Date(clock()).toISOString() });
    }
  }
}
