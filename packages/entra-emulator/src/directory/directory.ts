import { randomUUID } from "node:crypto";
import type { Tenant } from "../seed/define.ts";
import type { Account, State } from "../state/model.ts";
import type { AppRole, Application, Group, ServicePrincipal, User } from "./model.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
/** Names of the endpoints that are not one tenant (Learn, v2-protocols). The GUID is the consumers' tenant. */
const SHARED = new Set(["common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"]);

export interface Directory {
  readonly tenants: readonly Tenant[];
  isShared(alias: string): boolean;
  tenant(alias: string): Tenant | undefined;
  /** The application if it exists anywhere. */
  application(appId: string): { app: Application; homeTenantId: string } | undefined;
  servicePrincipal(tenantId: string, appId: string): ServicePrincipal | undefined;
  /** First use of a multi-tenant application in a tenant: consent creates the service principal. */
  installServicePrincipal(tenantId: string, appId: string): void;
  /** The resource that `prefix` (identifier URI, client id, or "" for Graph) names in the tenant. */
  resource(tenantId: string, prefix: string): Application | undefined;
  /** The account with this sign-in name at its home. */
  accountByName(signInName: string): { account: Account; user: User } | undefined;
  user(account: Account): User | undefined;
  /** The user object that an account has in a tenant: itself at home, a guest elsewhere, or none (AADSTS50020). */
  userIn(tenantId: string, account: Account): User | undefined;
  profile(user: User): Record<string, unknown>;
  groupsOf(tenantId: string, userId: string): readonly Group[];
  /** Values of the app roles a principal (with its groups) holds on a resource. */
  roleValues(tenantId: string, resource: Application, principalIds: readonly string[]): readonly string[];
  isAssigned(tenantId: string, resource: Application, principalIds: readonly string[]): boolean;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function tenantsOf(tenants: readonly Tenant[]) {
  return {
    tenants,
    isShared: (alias: string) => SHARED.has(alias.toLowerCase()),
    tenant: (alias: string) => tenants.find(({ id, domain }) => same(id, alias) || same(domain, alias)),
  };
}

function applicationsOf(tenants: readonly Tenant[], graph: Application, state: State) {
  const application: Directory["application"] = (appId) => {
    if (appId === GRAPH) return { app: graph, homeTenantId: "" };
    for (const tenant of tenants) {
      const app = Object.values(tenant.apps).find((candidate) => same(candidate.appId, appId));
      if (app) return { app, homeTenantId: tenant.id };
    }
    return undefined;
  };
  const servicePrincipals = (tenantId: string): readonly ServicePrincipal[] => [
    ...(tenants.find(({ id }) => id === tenantId)?.servicePrincipals ?? []),
    ...state.servicePrincipals
      .filter((entry) => entry.tenantId === tenantId)
      .map(({ id, appId }) => ({ id, appId, appRoleAssignmentRequired: false })),
  ];
  const servicePrincipal: Directory["servicePrincipal"] = (tenantId, appId) =>
    servicePrincipals(tenantId).find((candidate) => same(candidate.appId, appId));
  return {
    application,
    servicePrincipal,
    installServicePrincipal(tenantId: string, appId: string) {
      if (!servicePrincipal(tenantId, appId)) state.servicePrincipals.push({ tenantId, id: randomUUID(), appId });
    },
    resource: (tenantId: string, prefix: string) =>
      servicePrincipals(tenantId)
        .map(({ appId }) => application(appId)?.app)
        .find(
          (app) =>
            app &&
            (prefix === "" ? app.appId === GRAPH : same(app.appId, prefix) || app.identifierUris.includes(prefix)),
        ),
  };
}

function usersOf(tenants: readonly Tenant[], state: State) {
  const user: Directory["user"] = ({ tenantId, userId }) =>
    Object.values(tenants.find(({ id }) => id === tenantId)?.users ?? {}).find(({ id }) => id === userId);
  return {
    user,
    accountByName(signInName: string) {
      for (const tenant of tenants) {
        const found = Object.values(tenant.users).find(
          (entry) => entry.userType === "Member" && same(entry.signInName, signInName),
        );
        if (found) return { account: { tenantId: tenant.id, userId: found.id }, user: found };
      }
      return undefined;
    },
    userIn(tenantId: string, account: Account) {
      if (account.tenantId === tenantId) return user(account);
      const users = Object.values(tenants.find(({ id }) => id === tenantId)?.users ?? {});
      return users.find(({ home }) => home?.tenantId === account.tenantId && home.userId === account.userId);
    },
    profile: (entry: User) => ({
      ...entry.profile,
      id: entry.id,
      displayName: entry.displayName,
      userPrincipalName: entry.userPrincipalName,
      accountEnabled: entry.accountEnabled,
      userType: entry.userType,
      ...state.userChanges[entry.id],
    }),
  };
}

function rolesOf(tenants: readonly Tenant[], servicePrincipal: Directory["servicePrincipal"]) {
  const assignments = (tenantId: string, resource: Application, principalIds: readonly string[]) => {
    const target = servicePrincipal(tenantId, resource.appId)?.id;
    const all = tenants.find(({ id }) => id === tenantId)?.appRoleAssignments ?? [];
    return all.filter(({ resourceId, principalId }) => resourceId === target && principalIds.includes(principalId));
  };
  return {
    groupsOf: (tenantId: string, userId: string): readonly Group[] =>
      Object.values(tenants.find(({ id }) => id === tenantId)?.groups ?? {}).filter(({ members }) =>
        members.includes(userId),
      ),
    isAssigned: (tenantId: string, resource: Application, principalIds: readonly string[]) =>
      assignments(tenantId, resource, principalIds).length > 0,
    roleValues(tenantId: string, resource: Application, principalIds: readonly string[]) {
      const held = new Set(assignments(tenantId, resource, principalIds).map(({ appRoleId }) => appRoleId));
      return resource.appRoles.filter((role: AppRole) => role.isEnabled && held.has(role.id)).map(({ value }) => value);
    },
  };
}

/** The objects of all tenants: the seed, and on top of it what changed (kept in the state). */
export function createDirectory(tenants: readonly Tenant[], graph: Application, state: State): Directory {
  const applications = applicationsOf(tenants, graph, state);
  return {
    ...tenantsOf(tenants),
    ...applications,
    ...usersOf(tenants, state),
    ...rolesOf(tenants, applications.servicePrincipal),
  };
}
