import type { User } from "../../directory/model.ts";
import { applicationResource, applicationShape } from "../applications/resource.ts";
import { groupResource, groupShape } from "../groups/group-resource.ts";
import { objectsOf } from "../objects-of.ts";
import { queryCollection } from "../odata/collection.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { type GraphRequest, type GraphRoute, ok, queryOf } from "../route.ts";
import { servicePrincipalResource, servicePrincipalShape } from "../service-principals/resource.ts";
import { type UserHandler, onUser } from "./on-user.ts";
import { READ_ALL, READ_OWN } from "./permissions.ts";

interface Kind {
  readonly shape: Shape;
  readonly owned: (request: GraphRequest, user: User) => readonly Resource[];
}

function ownedBy<T extends { readonly owners: readonly string[] }>(items: readonly T[], { id }: User): readonly T[] {
  return items.filter(({ owners }) => owners.includes(id));
}

const KINDS: Readonly<Record<string, Kind>> = {
  application: {
    shape: applicationShape,
    owned: (request, user) =>
      ownedBy(objectsOf(request).applications.all(), user).map((app) => applicationResource(request, app)),
  },
  servicePrincipal: {
    shape: servicePrincipalShape,
    owned: (request, user) =>
      ownedBy(objectsOf(request).servicePrincipals.all(), user).map((one) => servicePrincipalResource(request, one)),
  },
  group: {
    shape: groupShape,
    owned: (request, user) =>
      ownedBy(objectsOf(request).groups.all(), user).map((group) => groupResource(request, group)),
  },
};

const MIXED: Shape = {
  context: "directoryObjects",
  type: "directoryObject",
  mixed: true,
  properties: [...new Set(Object.values(KINDS).flatMap(({ shape }) => shape.properties))],
};

const listAll: UserHandler = (request, user) => {
  const items = Object.entries(KINDS).flatMap(([type, { owned }]) =>
    owned(request, user).map((item) => ({ "@odata.type": `#microsoft.graph.${type}`, ...item })),
  );
  return ok(queryCollection(items, queryOf(request), { ...MIXED, url: request.url }));
};

function listKind({ shape, owned }: Kind): UserHandler {
  return (request, user) => ok(queryCollection(owned(request, user), queryOf(request), { ...shape, url: request.url }));
}

const permissions = { own: READ_OWN, anybody: READ_ALL, application: READ_ALL };

/** What a user owns (Learn, graph user-list-ownedobjects), of all kinds or of one. */
export const ownedObjectRoutes: readonly GraphRoute[] = [
  ...onUser("GET", "/ownedObjects", permissions, listAll),
  ...Object.entries(KINDS).flatMap(([type, kind]) =>
    onUser("GET", `/ownedObjects/microsoft.graph.${type}`, permissions, listKind(kind)),
  ),
];
