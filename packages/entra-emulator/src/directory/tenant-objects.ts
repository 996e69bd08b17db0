import type { Tenant } from "../seed/define.ts";
import type { State } from "../state/model.ts";
import { type Collection, createCollection } from "./collection.ts";
import { type AppRoleAssignment, type Application, type Group, noChanges, type ServicePrincipal } from "./model.ts";

/** What administrators change in a tenant. */
export interface TenantObjects {
  readonly applications: Collection<Application>;
  readonly deletedApplications: Collection<Application & { readonly deletedDateTime: string }>;
  readonly servicePrincipals: Collection<ServicePrincipal>;
  readonly appRoleAssignments: Collection<AppRoleAssignment>;
  readonly groups: Collection<Group>;
}

/** A seeded application without what only the person who made it knows. */
function withoutSecrets(app: Tenant["apps"][string]): Application {
  const { servicePrincipalId: _id, secret: _secret, secretId: _secretId, expiredSecret: _expired, ...rest } = app;
  return rest;
}

/** The seed of one tenant, and over it what the state says has changed. */
export function openTenantObjects(tenant: Tenant, state: State): TenantObjects {
  const changes = (state.tenants[tenant.id] ??= noChanges());
  return {
    applications: createCollection(Object.values(tenant.apps).map(withoutSecrets), changes.applications),
    deletedApplications: createCollection([], changes.deletedApplications),
    servicePrincipals: createCollection(tenant.servicePrincipals, changes.servicePrincipals),
    appRoleAssignments: createCollection(tenant.appRoleAssignments, changes.appRoleAssignments),
    groups: createCollection(Object.values(tenant.groups), changes.groups),
  };
}
