import type { GraphRoute } from "../route.ts";
import { changeUser, deleteUser } from "./change-user.ts";
import { createUser } from "./create-user.ts";
import { getManager } from "./manager.ts";
import { checkMemberGroups, checkMemberObjects, getMemberGroups, getMemberObjects } from "./member-groups.ts";
import { type Reach, countMemberships, listMemberships } from "./memberships.ts";
import { type UserHandler, onUser } from "./on-user.ts";
import { ownedObjectRoutes } from "./owned-objects.ts";
import { READ_ALL, READ_BASIC, READ_OWN, WRITE_ALL } from "./permissions.ts";
import { photoRoutes } from "./photos.ts";
import { countUsers, getUser, listUsers } from "./read-users.ts";
import { revokeSignInSessions } from "./sessions.ts";

const GROUPS = ["GroupMember.Read.All", "Group.Read.All"];
const read = { own: READ_OWN, anybody: READ_BASIC, application: READ_ALL };
const readAll = { own: READ_OWN, anybody: READ_ALL, application: READ_ALL };
const write = { own: ["User.ReadWrite"], anybody: WRITE_ALL, application: WRITE_ALL };
const belongs = [...GROUPS, ...READ_ALL];
const readMemberships = { own: READ_OWN, anybody: belongs, application: belongs };
const remove = { own: [], anybody: WRITE_ALL, application: WRITE_ALL };
const revoke = {
  own: ["User.ReadWrite", "User.RevokeSessions.All"],
  anybody: ["User.RevokeSessions.All", ...WRITE_ALL],
  application: ["User.RevokeSessions.All", ...WRITE_ALL],
};
const everybody = { delegated: READ_BASIC, application: READ_ALL };

function memberships(reach: Reach): readonly GraphRoute[] {
  return [
    ...onUser("GET", `/${reach}`, readMemberships, listMemberships(reach)),
    ...onUser("GET", `/${reach}/$count`, readMemberships, countMemberships(reach)),
    ...(["group", "directoryRole"] as const).flatMap((cast) => [
      ...onUser("GET", `/${reach}/microsoft.graph.${cast}`, readMemberships, listMemberships(reach, cast)),
      ...onUser("GET", `/${reach}/microsoft.graph.${cast}/$count`, readMemberships, countMemberships(reach, cast)),
    ]),
  ];
}

const ask = (name: string, handler: UserHandler) => onUser("POST", `/${name}`, readMemberships, handler);

/** People, seen by themselves (`/me`) and by others. */
export const peopleRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/users", permissions: everybody, handle: listUsers },
  { method: "GET", path: "/users/$count", permissions: everybody, handle: countUsers },
  { method: "POST", path: "/users", permissions: { delegated: WRITE_ALL, application: WRITE_ALL }, handle: createUser },
  ...onUser("GET", "", read, getUser),
  ...onUser("PATCH", "", write, changeUser),
  ...onUser("DELETE", "", remove, deleteUser),
  ...onUser("POST", "/revokeSignInSessions", revoke, revokeSignInSessions),
  ...onUser("GET", "/manager", readAll, getManager),
  ...memberships("memberOf"),
  ...memberships("transitiveMemberOf"),
  ...ask("checkMemberGroups", checkMemberGroups),
  ...ask("getMemberGroups", getMemberGroups),
  ...ask("checkMemberObjects", checkMemberObjects),
  ...ask("getMemberObjects", getMemberObjects),
  ...photoRoutes,
  ...ownedObjectRoutes,
];
