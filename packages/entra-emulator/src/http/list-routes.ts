import { METHODS } from "node:http";
import type { Router } from "router";
import { graphTable } from "../graph/table.ts";

/** An address that answers. */
export interface ListedRoute {
  /** "GET"; "ALL" for every method. */
  readonly method: string;
  /** "/:tenant/oauth2/v2.0/token": the router's spelling, or Graph's: "/v1.0/users/{id}". */
  readonly path: string;
}

type Layer = Router["stack"][number];

function ofLayer({ route, handle }: Layer): ListedRoute[] {
  if (!route) return "stack" in handle ? (handle.stack as Layer[]).flatMap(ofLayer) : [];
  const named = new Set(route.stack.map(({ method }) => (method ?? "all").toUpperCase()));
  const methods = named.size === METHODS.length ? ["ALL"] : [...named];
  return [route.path].flat().flatMap((path) => methods.map((method) => ({ method, path: String(path) })));
}

/** Every route of a router and of those inside it, as it was put together. */
export function listRoutes({ stack }: Router): ListedRoute[] {
  return stack.flatMap(ofLayer);
}

/** Graph matches paths by a table of its own. */
export function listGraphRoutes(): ListedRoute[] {
  return graphTable.map(({ method, path }) => ({ method, path: `/v1.0${path}` }));
}
