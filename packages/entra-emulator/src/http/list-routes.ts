import { METHODS } from "node:http";
import type { Router } from "router";
import { isLazy } from "./lazy-routes.ts";

/** An address that answers. */
export interface ListedRoute {
  /** "GET"; "ALL" for every method. */
  readonly method: string;
  /** "/:tenant/oauth2/v2.0/token": the router's spelling, or Graph's: "/v1.0/users/{id}". */
  readonly path: string;
}

type Layer = Router["stack"][number];
type Route = NonNullable<Layer["route"]>;

function ofRoute({ path, stack }: Route): ListedRoute[] {
  const named = new Set(stack.map(({ method }) => (method ?? "all").toUpperCase()));
  const methods = named.size === METHODS.length ? ["ALL"] : [...named];
  return [path].flat().flatMap((one) => methods.map((method) => ({ method, path: String(one) })));
}

async function ofLayer({ route, handle }: Layer): Promise<readonly ListedRoute[]> {
  if (route) return ofRoute(route);
  if (isLazy(handle)) return listRoutes(await handle.load());
  return "stack" in handle ? listRoutes(handle as Router) : [];
}

/** Every route of a router and of those inside it, as it was put together. */
export async function listRoutes({ stack }: Router): Promise<readonly ListedRoute[]> {
  return (await Promise.all(stack.map(ofLayer))).flat();
}

/** Graph matches paths by a table of its own. */
export async function listGraphRoutes(): Promise<readonly ListedRoute[]> {
  const { graphTable } = await import("../graph/table.ts");
  return graphTable.map(({ method, path }) => ({ method, path: `/v1.0${path}` }));
}
