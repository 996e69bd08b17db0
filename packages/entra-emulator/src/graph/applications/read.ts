import { countCollection, queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { ODataQuery } from "../odata/query.ts";
import type { Resource } from "../odata/shape.ts";
import { directoryObjects } from "../directory-object.ts";
import { type GraphAnswer, type GraphRequest, ok, queryOf } from "../route.ts";
import { requireApplication } from "./find.ts";
import { objectsOf } from "../objects-of.ts";
import { applicationResource, applicationShape } from "./resource.ts";

function shapeFor(request: GraphRequest) {
  const { applications } = objectsOf(request);
  const owners = ({ id }: Resource) => directoryObjects(request, applications.get(String(id))?.owners ?? []);
  return { ...applicationShape, expand: { owners } };
}

function asksForKeys({ select }: ODataQuery): boolean {
  return select?.some((name) => name.toLowerCase() === "keycredentials") === true;
}

function resources(request: GraphRequest): Resource[] {
  return objectsOf(request)
    .applications.all()
    .map((app) => applicationResource(request, app));
}

/** `GET /applications`. */
export function listApplications(request: GraphRequest): GraphAnswer {
  return ok(queryCollection(resources(request), queryOf(request), { ...shapeFor(request), url: request.url }));
}

/** `GET /applications/$count`. */
export function countApplications(request: GraphRequest): GraphAnswer {
  return { status: 200, text: countCollection(resources(request), queryOf(request), applicationShape) };
}

/** `GET /applications/{id}`. */
export function getApplication(request: GraphRequest): GraphAnswer {
  const query = queryOf(request);
  const resource = applicationResource(request, requireApplication(request), asksForKeys(query));
  return ok(selectEntity(resource, query, shapeFor(request)));
}
