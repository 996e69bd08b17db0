import { directoryObjectShape, directoryObjects, requirePrincipal } from "./directory-object.ts";
import { readJson } from "./input/read-json.ts";
import { readReference } from "./input/reference.ts";
import { queryCollection } from "./odata/collection.ts";
import { badRequest, notFound } from "./refusals.ts";
import {
  type GraphAnswer,
  type GraphRequest,
  type GraphRoute,
  type Permissions,
  noContent,
  ok,
  param,
  queryOf,
} from "./route.ts";

/** Something that has owners, and how it is found and kept. */
interface Owned<T extends { readonly owners: readonly string[] }> {
  /** "/applications/{id}" */
  readonly path: string;
  readonly read: Permissions;
  readonly write: Permissions;
  /** @throws GraphError 404 */
  readonly find: (request: GraphRequest) => T;
  /** For somebody who may change it. @throws GraphError 404, 403 */
  readonly findOwn: (request: GraphRequest) => T;
  readonly keep: (request: GraphRequest, item: T) => void;
}

/** `owners` of a kind of object: list, add and remove (Learn, graph application-post-owners). */
export function ownerRoutes<T extends { readonly owners: readonly string[] }>(owned: Owned<T>): readonly GraphRoute[] {
  const { path, read, write, find, findOwn, keep } = owned;
  const list = (request: GraphRequest): GraphAnswer => {
    const shape = { ...directoryObjectShape, url: request.url };
    return ok(queryCollection(directoryObjects(request, find(request).owners), queryOf(request), shape));
  };
  const add = (request: GraphRequest): GraphAnswer => {
    const item = findOwn(request);
    const { id, type } = requirePrincipal(request, readReference(readJson(request)));
    if (type === "Group") throw badRequest("The owner must be a user or a service principal.");
    if (item.owners.includes(id))
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'owners'.",
      );
    keep(request, { ...item, owners: [...item.owners, id] });
    return noContent;
  };
  const remove = (request: GraphRequest): GraphAnswer => {
    const item = findOwn(request);
    const id = param(request, "owner").toLowerCase();
    if (!item.owners.includes(id)) throw notFound(id);
    keep(request, { ...item, owners: item.owners.filter((owner) => owner !== id) });
    return noContent;
  };
  return [
    { method: "GET", path: `${path}/owners`, permissions: read, handle: list },
    { method: "POST", path: `${path}/owners/$ref`, permissions: write, handle: add },
    { method: "DELETE", path: `${path}/owners/{owner}/$ref`, permissions: write, handle: remove },
  ];
}
