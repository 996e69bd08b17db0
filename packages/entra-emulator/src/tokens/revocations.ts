import type { User } from "../directory/model.ts";
import type { State } from "../state/model.ts";

const NEVER = { count: 0, at: 0 };

/** A guest's sessions end with those of the account at home, too. */
function allOf({ revocations }: State, user: Pick<User, "id" | "home">) {
  return [user.id, ...(user.home ? [user.home.userId] : [])].map((id) => revocations[id] ?? NEVER);
}

/** How often the sessions of a user were revoked. */
export function revocationsOf(state: State, user: Pick<User, "id" | "home">): number {
  return allOf(state, user).reduce((sum, { count }) => sum + count, 0);
}

/** When they were revoked last, in seconds; 0 for never. */
export function revokedAt(state: State, user: Pick<User, "id" | "home">): number {
  return Math.floor(Math.max(...allOf(state, user).map(({ at }) => at)) / 1000);
}
