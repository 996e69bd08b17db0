import { holdsAny } from "../require-permission.ts";
import type { Permissions } from "../route.ts";
import type { GraphCaller } from "../verify-token.ts";

const WRITE_ALL = ["Group.ReadWrite.All", "Directory.ReadWrite.All"];
const READ_ALL = [
  "GroupMember.Read.All",
  "Group.Read.All",
  "Directory.Read.All",
  "GroupMember.ReadWrite.All",
  ...WRITE_ALL,
];
const MEMBERS = ["GroupMember.ReadWrite.All", ...WRITE_ALL];

/** Learn, graph permissions-reference and the page of each call. */
export const readGroups: Permissions = { delegated: READ_ALL, application: READ_ALL };
export const createGroups: Permissions = { delegated: WRITE_ALL, application: ["Group.Create", ...WRITE_ALL] };
export const writeGroups: Permissions = { delegated: WRITE_ALL, application: WRITE_ALL };
export const writeMembers: Permissions = { delegated: MEMBERS, application: MEMBERS };

/** Without it a group in a list of memberships is an id and nothing else. */
export function seesGroups(caller: GraphCaller): boolean {
  return holdsAny(caller, READ_ALL);
}
