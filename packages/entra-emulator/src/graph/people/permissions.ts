import type { User } from "../../directory/model.ts";
import { holdsAny } from "../require-permission.ts";
import type { GraphCaller } from "../verify-token.ts";

/** Names as in Learn, graph permissions-reference and the page of each call. */
export const WRITE_ALL = ["User.ReadWrite.All", "Directory.ReadWrite.All"];
export const READ_ALL = ["User.Read.All", "Directory.Read.All", ...WRITE_ALL];
export const READ_BASIC = ["User.ReadBasic.All", ...READ_ALL];
/** For oneself. */
export const READ_OWN = ["User.Read", "User.ReadWrite"];

/** What a caller may see of a user: User.ReadBasic.All shows names and addresses only. */
export type Sight = "full" | "basic";

export function isSelf({ isApp, objectId }: GraphCaller, { id }: User): boolean {
  return !isApp && objectId === id;
}

/** What the caller sees of this user; of users in general without one. */
export function sightOf(caller: GraphCaller, user?: User): Sight {
  if (user && isSelf(caller, user) && holdsAny(caller, READ_OWN)) return "full";
  return holdsAny(caller, READ_ALL) ? "full" : "basic";
}
