import { objectsOf } from "../objects-of.ts";
import { countCollection, queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { Resource } from "../odata/shape.ts";
import { directoryObjects } from "../directory-object.ts";
import { type GraphAnswer, type GraphRequest, ok, queryOf } from "../route.ts";
import { requireServicePrincipal } from "./find.ts";
import { servicePrincipalResource, servicePrincipalShape } from "./resource.ts";

function shapeFor(request: GraphRequest) {
  const { servicePrincipals } = objectsOf(request);
  const owners = ({ id }: Resource) => directoryObjects(request, servicePrincipals.get(String(id))?.owners ?? []);
  return { ...servicePrincipalShape, expand: { owners } };
}

function resources(request: GraphRequest): Resource[] {
  return objectsOf(request)
    .servicePrincipals.all()
    .map((principal) => servicePrincipalResource(request, principal));
}

/** `GET /servicePrincipals`. */
export function listServicePrincipals(request: GraphRequest): GraphAnswer {
  return ok(queryCollection(resources(request), queryOf(request), { ...shapeFor(request), url: request.url }));
}

/** `GET /servicePrincipals/$count`. */
export function countServicePrincipals(request: GraphRequest): GraphAnswer {
  return { status: 200, text: countCollection(resources(request), queryOf(request), servicePrincipalShape) };
}

/** `GET /servicePrincipals/{id}`. */
export function getServicePrincipal(request: GraphRequest): GraphAnswer {
  const resource = servicePrincipalResource(request, requireServicePrincipal(request));
  return ok(selectEntity(resource, queryOf(request), shapeFor(request)));
}
