import type { Tenant } from "../seed/define.ts";
import type { State } from "../state/model.ts";
import { type Collection, createCollection } from "./collection.ts";
import {
  type AppRoleAssignment,
  type Application,
  type Group,
  noChanges,
  type ServicePrincipal,
  type User,
} from "./model.ts";

/** Something that was deleted and can come back. */
export type Deleted<T> = T & { readonly deletedDateTime: string };

/** What administrators change in a tenant. */
export interface TenantObjects {
  readonly applications: Collection<Application>;
  readonly deletedApplications: Collection<Deleted<Application>>;
  readonly servicePrincipals: Collection<ServicePrincipal>;
  readonly deletedServicePrincipals: Collection<Deleted<ServicePrincipal>>;
  readonly appRoleAssignments: Collection<AppRoleAssignment>;
  readonly groups: Collection<Group>;
  /** As they were seeded or made; `Directory.users` has them with what changed since. */
  readonly users: Collection<User>;
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
    deletedServicePrincipals: createCollection([], changes.deletedServicePrincipals),
    appRoleAssignments: createCollection(tenant.appRoleAssignments, changes.appRoleAssignments),
    groups: createCollection(Object.values(tenant.groups), changes.groups),
    users: createCollection<User>(Object.values(tenant.users), changes.users),
  };
}
