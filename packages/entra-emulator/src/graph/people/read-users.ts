import { countCollection, queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { type GraphAnswer, type GraphRequest, ok, queryOf } from "../route.ts";
import type { UserHandler } from "./on-user.ts";
import { memberships } from "./memberships.ts";
import { type Sight, sightOf } from "./permissions.ts";
import { userResource } from "./user-resource.ts";
import { userShape } from "./user-shape.ts";

/** `$expand=memberOf` and `$expand=manager`. */
function shapeOf(request: GraphRequest, sight: Sight): Shape {
  const { emulator, caller } = request;
  const memberOf = ({ id }: Resource) => {
    const user = emulator.directory.user({ tenantId: caller.tenantId, userId: String(id) });
    return user ? memberships(request, user, "memberOf") : [];
  };
  return { ...userShape(sight), expand: { memberOf, manager: () => null } };
}

/** `GET /me`, `GET /users/{id or userPrincipalName}`. */
export const getUser: UserHandler = (request, user) => {
  const sight = sightOf(request.caller, user);
  return ok(selectEntity(userResource(request, user, sight), queryOf(request), shapeOf(request, sight)));
};

function everybody(request: GraphRequest): { items: readonly Resource[]; shape: Shape } {
  const { emulator, caller } = request;
  const sight = sightOf(caller);
  const items = emulator.directory.users(caller.tenantId).map((user) => userResource(request, user, sight));
  return { items, shape: shapeOf(request, sight) };
}

/** `GET /users`. */
export function listUsers(request: GraphRequest): GraphAnswer {
  const { items, shape } = everybody(request);
  return ok(queryCollection(items, queryOf(request), { ...shape, url: request.url }));
}

/** `GET /users/$count`. */
export function countUsers(request: GraphRequest): GraphAnswer {
  const { items, shape } = everybody(request);
  return { status: 200, text: countCollection(items, queryOf(request), shape) };
}
