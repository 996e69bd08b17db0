import type { User } from "../../directory/model.ts";
import { notFound } from "../refusals.ts";
import { denied, holdsAny } from "../require-permission.ts";
import type { GraphAnswer, GraphRequest, GraphRoute } from "../route.ts";
import { isSelf } from "./permissions.ts";

export type UserHandler = (request: GraphRequest, user: User) => GraphAnswer | Promise<GraphAnswer>;

/** Any one of the names is enough. */
interface UserPermissions {
  /** Delegated, for the person who is signed in. */
  readonly own: readonly string[];
  /** Delegated, for anybody, and for oneself too. */
  readonly anybody: readonly string[];
  readonly application: readonly string[] | null;
}

/** `{id}` is an object id or a user principal name; `/me` has none. */
function userIfThere({ emulator, caller, params }: GraphRequest): User | undefined {
  const wanted = (params.id ?? caller.objectId).toLowerCase();
  return emulator.directory
    .users(caller.tenantId)
    .find(({ id, userPrincipalName }) => id === wanted || userPrincipalName.toLowerCase() === wanted);
}

/** @throws GraphError 403 before 404: who may not look does not learn who is there */
function requireUser(request: GraphRequest, { anybody, application }: UserPermissions): User {
  const { caller, params } = request;
  const user = userIfThere(request);
  const self = user !== undefined && isSelf(caller, user);
  if (!self && !holdsAny(caller, (caller.isApp ? application : anybody) ?? [])) throw denied();
  if (!user) throw notFound(params.id ?? caller.objectId);
  return user;
}

/** The same call for `/me` and for `/users/{id}`. */
export function onUser(
  method: GraphRoute["method"],
  suffix: string,
  permissions: UserPermissions,
  handler: UserHandler,
): readonly GraphRoute[] {
  const { own, anybody, application } = permissions;
  const delegated = [...own, ...anybody];
  const handle = (request: GraphRequest) => handler(request, requireUser(request, permissions));
  return [
    { method, path: `/me${suffix}`, permissions: { delegated, application: null }, handle },
    { method, path: `/users/{id}${suffix}`, permissions: { delegated, application }, handle },
  ];
}
