import type { Tenant } from "../seed/define.ts";
import type { Account, State } from "../state/model.ts";
import type { User } from "./model.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** What decides about sign-in stands in the user itself; everything else is profile. */
function changed(user: User, changes: Readonly<Record<string, unknown>> | undefined): User {
  if (!changes) return user;
  const { accountEnabled, displayName, ...profile } = changes;
  return {
    ...user,
    ...(typeof accountEnabled === "boolean" && { accountEnabled }),
    ...(typeof displayName === "string" && { displayName }),
    profile: { ...user.profile, ...profile },
  };
}

/** The people of all tenants: seeded, with the changes that the state keeps. */
export function usersOf(tenants: readonly Tenant[], state: State) {
  const users = (tenantId: string): readonly User[] =>
    Object.values(tenants.find(({ id }) => id === tenantId)?.users ?? {}).map((user) =>
      changed(user, state.userChanges[user.id]),
    );
  const user = ({ tenantId, userId }: Account): User | undefined => users(tenantId).find(({ id }) => id === userId);
  return {
    users,
    user,
    accountByName(signInName: string): { account: Account; user: User } | undefined {
      for (const { id } of tenants) {
        const found = users(id).find((entry) => entry.userType === "Member" && same(entry.signInName, signInName));
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
  };
}
