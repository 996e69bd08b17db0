import { METHODS } from "node:http";
import type { Express } from "express";
import { graphTable } from "../graph/table.ts";

/** An address that answers. */
export interface ListedRoute {
  /** "GET"; "ALL" for every method. */
  readonly method: string;
  /** "/:tenant/oauth2/v2.0/token": express's spelling, or Graph's: "/v1.0/users/{id}". */
  readonly path: string;
}

type Layer = Express["router"]["stack"][number];

function ofLayer({ route, handle }: Layer): ListedRoute[] {
  if (!route) return "stack" in handle ? (handle.stack as Layer[]).flatMap(ofLayer) : [];
  const named = new Set(route.stack.map(({ method }) => (method ?? "all").toUpperCase()));
  const methods = named.size === METHODS.length ? ["ALL"] : [...named];
  return [route.path].flat().flatMap((path) => methods.map((method) => ({ method, path })));
}

/** Every route of an express application, as it was put together. */
export function listRoutes(app: Express): ListedRoute[] {
  return app.router.stack.flatMap(ofLayer);
}

/** Graph matches paths by a table of its own. */
export function listGraphRoutes(): ListedRoute[] {
  return graphTable.map(({ method, path }) => ({ method, path: `/v1.0${path}` }));
}
