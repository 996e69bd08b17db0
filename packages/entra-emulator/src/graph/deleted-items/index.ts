import type { Application, ServicePrincipal } from "../../directory/model.ts";
import type { Deleted } from "../../directory/tenant-objects.ts";
import { objectsOf } from "../objects-of.ts";
import { ALL_APPLICATIONS, readApplications, writeApplications } from "../applications/permissions.ts";
import { applicationResource, applicationShape } from "../applications/resource.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { notFound, sameKey } from "../refusals.ts";
import { requireOwner } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, noContent, ok, param, queryOf } from "../route.ts";
import { servicePrincipalResource, servicePrincipalShape } from "../service-principals/resource.ts";

/** A deleted object, whatever it is, and what can be done with it. */
interface Item {
  readonly owners: readonly string[];
  readonly shape: Shape;
  readonly resource: Resource;
  readonly purge: () => void;
  /** @throws GraphError 409 */
  readonly restore: () => void;
}

function applicationItem(request: GraphRequest, deleted: Deleted<Application>): Item {
  const { applications, deletedApplications } = objectsOf(request);
  const { deletedDateTime: _, ...app } = deleted;
  const purge = () => deletedApplications.remove(app.id);
  const restore = () => {
    purge();
    applications.put(app);
  };
  const resource = applicationResource(request, deleted);
  return { owners: app.owners, shape: applicationShape, resource, purge, restore };
}

function principalItem(request: GraphRequest, deleted: Deleted<ServicePrincipal>): Item {
  const { servicePrincipals, deletedServicePrincipals } = objectsOf(request);
  const { deletedDateTime: _, ...principal } = deleted;
  const purge = () => deletedServicePrincipals.remove(principal.id);
  const restore = () => {
    if (servicePrincipals.all().some(({ appId }) => appId === principal.appId))
      throw sameKey(
        `The service principal cannot be created, updated, or restored because the service principal name ${principal.appId} is already in use.`,
      );
    purge();
    servicePrincipals.put(principal);
  };
  const resource = servicePrincipalResource(request, deleted);
  return { owners: principal.owners, shape: servicePrincipalShape, resource, purge, restore };
}

function requireItem(request: GraphRequest): Item {
  const id = param(request, "id").toLowerCase();
  const { deletedApplications, deletedServicePrincipals } = objectsOf(request);
  const app = deletedApplications.get(id);
  if (app) return applicationItem(request, app);
  const principal = deletedServicePrincipals.get(id);
  if (principal) return principalItem(request, principal);
  throw notFound(param(request, "id"));
}

function requireOwnItem(request: GraphRequest): Item {
  const item = requireItem(request);
  requireOwner(request, item.owners, ALL_APPLICATIONS);
  return item;
}

function entity(request: GraphRequest, { resource, shape }: Item): GraphAnswer {
  return ok(selectEntity(resource, queryOf(request), shape));
}

function list(request: GraphRequest, items: readonly Resource[], shape: Shape): GraphAnswer {
  return ok(queryCollection(items, queryOf(request), { ...shape, url: request.url }));
}

function listApplications(request: GraphRequest): GraphAnswer {
  const items = objectsOf(request).deletedApplications.all();
  return list(
    request,
    items.map((app) => applicationResource(request, app)),
    applicationShape,
  );
}

function listPrincipals(request: GraphRequest): GraphAnswer {
  const items = objectsOf(request).deletedServicePrincipals.all();
  return list(
    request,
    items.map((principal) => servicePrincipalResource(request, principal)),
    servicePrincipalShape,
  );
}

/** `POST /directory/deletedItems/{id}/restore`; an application comes back without its service principal. */
function restore(request: GraphRequest): GraphAnswer {
  const item = requireOwnItem(request);
  item.restore();
  return entity(request, { ...item, resource: { ...item.resource, deletedDateTime: null } });
}

/** For good; identifier URIs become free. */
function purge(request: GraphRequest): GraphAnswer {
  requireOwnItem(request).purge();
  return noContent;
}

const all = "/directory/deletedItems";
const one = `${all}/{id}`;
const read = { method: "GET", permissions: readApplications } as const;

/** Deleted applications and service principals (Learn, graph directory-deleteditems-list). */
export const deletedItemRoutes: readonly GraphRoute[] = [
  { ...read, path: `${all}/microsoft.graph.application`, handle: listApplications },
  { ...read, path: `${all}/microsoft.graph.servicePrincipal`, handle: listPrincipals },
  { ...read, path: one, handle: (request) => entity(request, requireItem(request)) },
  { method: "POST", path: `${one}/restore`, permissions: writeApplications, handle: restore },
  { method: "DELETE", path: one, permissions: writeApplications, handle: purge },
];
