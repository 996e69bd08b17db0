import { countCollection, queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { directoryObjects } from "../directory-object.ts";
import { objectsOf } from "../objects-of.ts";
import { type GraphAnswer, type GraphRequest, ok, queryOf } from "../route.ts";
import { requireGroup } from "./find.ts";
import { groupResource, groupShape } from "./group-resource.ts";

/** `$expand=members` and `$expand=owners`. */
function shapeOf(request: GraphRequest): Shape {
  const { groups } = objectsOf(request);
  const related = (relation: "members" | "owners") => (item: Resource) =>
    directoryObjects(request, groups.get(String(item.id))?.[relation] ?? []);
  return { ...groupShape, expand: { members: related("members"), owners: related("owners") } };
}

function everyGroup(request: GraphRequest): Resource[] {
  return objectsOf(request)
    .groups.all()
    .map((group) => groupResource(request, group));
}

/** `GET /groups`. */
export function listGroups(request: GraphRequest): GraphAnswer {
  return ok(queryCollection(everyGroup(request), queryOf(request), { ...shapeOf(request), url: request.url }));
}

/** `GET /groups/$count`. */
export function countGroups(request: GraphRequest): GraphAnswer {
  return { status: 200, text: countCollection(everyGroup(request), queryOf(request), groupShape) };
}

/** `GET /groups/{id}`. */
export function getGroup(request: GraphRequest): GraphAnswer {
  return ok(selectEntity(groupResource(request, requireGroup(request)), queryOf(request), shapeOf(request)));
}
