export type Params = Readonly<Record<string, string>>;

/** A page of the portal and where it is. */
export interface Route {
  /** Behind `/portal`; `:name` stands for a segment: "/app-registrations/:appId/overview". */
  readonly path: string;
  /** The custom element that is the page. It gets `params`. */
  readonly tag: string;
  /** Defines that element. In a part of its own, so that the first page stays small. */
  readonly load: () => Promise<unknown>;
}

export interface Match {
  readonly route: Route;
  readonly params: Params;
}

function matchPath(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split("/");
  const found = path.split("/");
  if (wanted.length !== found.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = found[index] ?? "";
    if (segment.startsWith(":") && value) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

/** @param path behind `/portal`, without a slash at its end */
export function matchRoute(routes: readonly Route[], path: string): Match | undefined {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}
