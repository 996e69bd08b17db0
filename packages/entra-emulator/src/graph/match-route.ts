import { GraphError } from "./graph-error.ts";
import type { GraphRoute } from "./route.ts";

interface Match {
  readonly route: GraphRoute;
  readonly params: Readonly<Record<string, string>>;
  /** How many segments fit by name. */
  readonly exact: number;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, "BadRequest", "The request URI is not valid: malformed percent-encoding.");
  }
}

/** `applications('x')` is `applications/x`; `applications(appId='x')` keeps its key: `applications/(appId='x')`. */
function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .flatMap((raw) => {
      const segment = decoded(raw);
      const [, name = "", key] = /^([\w.]+)\((.*)\)$/s.exec(segment) ?? [];
      if (key === undefined) return [segment];
      if (key === "") return [name];
      const plain = /^'(.*)'$/s.exec(key)?.[1];
      return [name, plain === undefined ? `(${key})` : plain.replaceAll("''", "'")];
    });
}

function fit(route: GraphRoute, segments: readonly string[]): Match | undefined {
  const pattern = route.path.split("/").filter(Boolean);
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  let exact = 0;
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = segment;
    else if (part.toLowerCase() === segment.toLowerCase()) exact += 1;
    else return undefined;
  }
  return { route, params, exact };
}

/** A property or relation of an object is asked for by the last segment. */
function unknownPath(segments: readonly string[]): GraphError {
  return new GraphError(
    400,
    "BadRequest",
    `Resource not found for the segment '${(segments.at(-1) ?? "").slice(0, 100)}'.`,
  );
}

/**
 * The route for a method and path; where several fit, the one that names more segments.
 *
 * @throws GraphError 400 for a path that is none, 405 for a method that the path does not have
 */
export function matchRoute(table: readonly GraphRoute[], method: string, path: string): Match {
  const segments = segmentsOf(path);
  const fitting = table
    .map((route) => fit(route, segments))
    .filter((match) => match !== undefined)
    .sort((a, b) => b.exact - a.exact);
  const wanted = method === "HEAD" ? "GET" : method;
  const best = fitting[0]?.exact;
  const match = fitting.find(({ route, exact }) => route.method === wanted && exact === best);
  if (match) return match;
  if (fitting.length === 0) throw unknownPath(segments);
  throw new GraphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
}
