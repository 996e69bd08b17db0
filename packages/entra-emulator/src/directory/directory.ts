import type { Tenant } from "../seed/define.ts";
import { firstPartyApps } from "../seed/first-party.ts";
import type { Account, State } from "../state/model.ts";
import { applicationsOf } from "./applications.ts";
import type { Application, Group, ServicePrincipal, User } from "./model.ts";
import { rolesOf } from "./roles.ts";
import { type TenantObjects, openTenantObjects } from "./tenant-objects.ts";
import { usersOf } from "./users.ts";

/** Names of the endpoints that are not one tenant (Learn, v2-protocols). The GUID is the consumers' tenant. */
const SHARED = new Set(["common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"]);

export interface Directory {
  readonly tenants: readonly Tenant[];
  isShared(alias: string): boolean;
  /** By id or domain name. */
  tenant(alias: string): Tenant | undefined;
  /** The objects of a tenant, to read and to change. @throws Error for an id that is no tenant's */
  objects(tenantId: string): TenantObjects;
  /** The application if it exists anywhere. `homeTenantId` is "" for Microsoft's own. */
  application(appId: string): { app: Application; homeTenantId: string } | undefined;
  servicePrincipal(tenantId: string, appId: string): ServicePrincipal | undefined;
  /** First use of an application in a tenant, by consent or through Graph. Returns what is there. */
  installServicePrincipal(tenantId: string, appId: string): ServicePrincipal;
  /** The resource that `prefix` (identifier URI, client id, or "" for Graph) names in the tenant. */
  resource(tenantId: string, prefix: string): Application | undefined;
  users(tenantId: string): readonly User[];
  /** The account with this sign-in name at its home. */
  accountByName(signInName: string): { account: Account; user: User } | undefined;
  user(account: Account): User | undefined;
  /** The user object that an account has in a tenant: itself at home, a guest elsewhere, or none (AADSTS50020). */
  userIn(tenantId: string, account: Account): User | undefined;
  /** All Graph properties of a user. */
  profile(user: User): Record<string, unknown>;
  /** Changes Graph properties of a user. The caller saves the state. */
  changeUser(id: string, properties: Readonly<Record<string, unknown>>): void;
  /** Takes a user out of the directory, with memberships, assignments and consents. The caller saves the state. */
  removeUser(tenantId: string, id: string): void;
  /** Groups that list the user, group or service principal themselves: only these count for assignments. */
  groupsOf(tenantId: string, memberId: string): readonly Group[];
  /** The same, and the groups that those belong to. */
  transitiveGroupsOf(tenantId: string, memberId: string): readonly Group[];
  /** Values of the app roles a principal (with its groups) holds on a resource. */
  roleValues(tenantId: string, resource: Application, principalIds: readonly string[]): readonly string[];
  isAssigned(tenantId: string, resource: Application, principalIds: readonly string[]): boolean;
}

/** The objects of all tenants: the seed, and on top of it what changed (kept in the state). */
export function createDirectory(tenants: readonly Tenant[], state: State): Directory {
  const opened = new Map(tenants.map((tenant) => [tenant.id, openTenantObjects(tenant, state)]));
  const objects: Directory["objects"] = (tenantId) => {
    const found = opened.get(tenantId);
    if (!found) throw new Error(`There is no tenant ${tenantId}`);
    return found;
  };
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const applications = applicationsOf(opened, firstPartyApps);
  return {
    tenants,
    isShared: (alias) => SHARED.has(alias.toLowerCase()),
    tenant: (alias) => tenants.find(({ id, domain }) => same(id, alias) || same(domain, alias)),
    objects,
    ...applications,
    ...usersOf(opened, state),
    ...rolesOf(objects, applications.servicePrincipal),
  };
}
