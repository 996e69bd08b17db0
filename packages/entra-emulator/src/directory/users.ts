import type { Account, State } from "../state/model.ts";
import { forgetPrincipal } from "./forget-principal.ts";
import type { User } from "./model.ts";
import type { TenantObjects } from "./tenant-objects.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What decides about sign-in stands in the user itself; everything else is profile. */
function changed(user: User, changes: Readonly<Record<string, unknown>> | undefined): User {
  if (!changes) return user;
  const { accountEnabled, displayName, userPrincipalName, passwordHash, userType, ...others } = changes;
  const { isGlobalAdministrator, directoryRoles, ...profile } = others;
  return {
    ...user,
    ...(typeof accountEnabled === "boolean" && { accountEnabled }),
    ...(typeof displayName === "string" && { displayName }),
    ...(typeof userPrincipalName === "string" && {
      userPrincipalName,
      signInName: user.home ? user.signInName : userPrincipalName,
    }),
    ...(typeof passwordHash === "string" && { passwordHash }),
    ...((userType === "Member" || userType === "Guest") && { userType }),
    ...(typeof isGlobalAdministrator === "boolean" && { isGlobalAdministrator }),
    ...(Array.isArray(directoryRoles) && { directoryRoles: directoryRoles.map(String) }),
    profile: { ...user.profile, ...profile },
  };
}

/** The people of all tenants: seeded or made, with the changes that the state keeps. */
export function usersOf(tenants: ReadonlyMap<string, TenantObjects>, state: State) {
  const asTheyAre = (user: User): User => changed(user, state.userChanges[user.id]);
  const users = (tenantId: string): readonly User[] => (tenants.get(tenantId)?.users.all() ?? []).map(asTheyAre);
  const user = ({ tenantId, userId }: Account): User | undefined => {
    const found = tenants.get(tenantId)?.users.get(userId);
    return found && asTheyAre(found);
  };
  return {
    users,
    user,
    /** Whoever has no other home signs in here, whatever `userType` says. */
    accountByName(signInName: string): { account: Account; user: User } | undefined {
      for (const id of tenants.keys()) {
        const found = users(id).find((entry) => !entry.home && same(entry.signInName, signInName));
        if (found) return { account: { tenantId: id, userId: found.id }, user: found };
      }
      return undefined;
    },
    userIn(tenantId: string, account: Account): User | undefined {
      if (account.tenantId === tenantId) return user(account);
      return users(tenantId).find(({ home }) => home?.tenantId === account.tenantId && home.userId === account.userId);
    },
    profile: ({ profile, id, displayName, userPrincipalName, accountEnabled, userType }: User) => ({
      id,
      displayName,
      userPrincipalName,
      accountEnabled,
      userType,
      ...profile,
    }),
    changeUser(id: string, properties: Readonly<Record<string, unknown>>): void {
      state.userChanges[id] = { ...state.userChanges[id], ...properties };
    },
    removeUser(tenantId: string, id: string): void {
      const objects = tenants.get(tenantId);
      if (!objects) return;
      objects.users.remove(id);
      delete state.userChanges[id];
      forgetPrincipal(state, { tenantId, objects }, { id });
    },
  };
}
