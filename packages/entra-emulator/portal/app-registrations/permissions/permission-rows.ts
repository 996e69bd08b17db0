import type { AppRoleAssignment, Application, PermissionGrant } from "../../graph/types.ts";
import type { Resource } from "./resources.ts";

/** One permission an application asks for. */
export interface PermissionRow {
  readonly resource: Resource;
  readonly id: string;
  readonly kind: "Delegated" | "Application";
  /** "User.Read"; the id where the API knows no such permission (any more). */
  readonly name: string;
  readonly description: string;
  readonly needsAdmin: boolean;
  readonly granted: boolean;
}

export interface Granted {
  readonly grants: readonly PermissionGrant[];
  readonly assignments: readonly AppRoleAssignment[];
}

function delegated(resource: Resource, id: string, { grants }: Granted): PermissionRow {
  const scope = resource.scopes.find((one) => one.id === id);
  const forAll = grants.filter(
    ({ consentType, resourceId }) => consentType === "AllPrincipals" && resourceId === resource.principalId,
  );
  return {
    resource,
    id,
    kind: "Delegated",
    name: scope?.value ?? id,
    description: scope?.adminConsentDisplayName ?? "",
    needsAdmin: scope?.type === "Admin",
    granted: forAll.some(({ scope: names }) => scope !== undefined && names.split(" ").includes(scope.value)),
  };
}

function application(resource: Resource, id: string, { assignments }: Granted): PermissionRow {
  const role = resource.roles.find((one) => one.id === id);
  return {
    resource,
    id,
    kind: "Application",
    name: role?.value ?? id,
    description: role?.displayName ?? "",
    needsAdmin: true,
    granted: assignments.some(({ appRoleId, resourceId }) => appRoleId === id && resourceId === resource.principalId),
  };
}

/** What the application asks for, with what was granted of it. */
export function permissionRows(app: Application, resources: readonly Resource[], granted: Granted): PermissionRow[] {
  return app.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) => {
    const resource = resources.find(({ appId }) => appId === resourceAppId);
    if (!resource) return [];
    return resourceAccess.map(({ id, type }) =>
      type === "Scope" ? delegated(resource, id, granted) : application(resource, id, granted),
    );
  });
}

/** `requiredResourceAccess` with these permissions and no others. */
export function asRequired(
  rows: readonly Pick<PermissionRow, "id" | "kind" | "resource">[],
): Application["requiredResourceAccess"] {
  const byResource = new Map<string, { id: string; type: "Scope" | "Role" }[]>();
  for (const { resource, id, kind } of rows) {
    const access = byResource.get(resource.appId) ?? [];
    byResource.set(resource.appId, [...access, { id, type: kind === "Delegated" ? "Scope" : "Role" }]);
  }
  return [...byResource].map(([resourceAppId, resourceAccess]) => ({ resourceAppId, resourceAccess }));
}
