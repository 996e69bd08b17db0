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

interface Pattern {
  readonly route: GraphRoute;
  /** In lower case, apart from the names in braces. */
  readonly parts: readonly string[];
}

/** By table and number of segments: a table is read once. */
const patterns = new WeakMap<readonly GraphRoute[], ReadonlyMap<number, readonly Pattern[]>>();

function readTable(table: readonly GraphRoute[]): ReadonlyMap<number, readonly Pattern[]> {
  const read = new Map<number, Pattern[]>();
  for (const route of table) {
    const named = route.path.split("/").filter(Boolean);
    const parts = named.map((part) => (part.startsWith("{") ? part : part.toLowerCase()));
    read.set(parts.length, [...(read.get(parts.length) ?? []), { route, parts }]);
  }
  return read;
}

function patternsOf(table: readonly GraphRoute[], length: number): readonly Pattern[] {
  const read = patterns.get(table) ?? readTable(table);
  patterns.set(table, read);
  return read.get(length) ?? [];
}

function fit({ route, parts }: Pattern, segments: readonly string[], lower: readonly string[]): Match | undefined {
  if (!parts.every((part, index) => part.startsWith("{") || part === lower[index])) return undefined;
  const named = [...parts.entries()].filter(([, part]) => part.startsWith("{"));
  const params = Object.fromEntries(named.map(([index, part]) => [part.slice(1, -1), segments[index] ?? ""]));
  return { route, params, exact: parts.length - named.length };
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
  const lower = segments.map((segment) => segment.toLowerCase());
  const fitting = patternsOf(table, segments.length)
    .map((pattern) => fit(pattern, segments, lower))
    .filter((match) => match !== undefined)
    .sort((a, b) => b.exact - a.exact);
  const wanted = method === "HEAD" ? "GET" : method;
  const best = fitting[0]?.exact;
  const match = fitting.find(({ route, exact }) => route.method === wanted && exact === best);
  if (match) return match;
  if (fitting.length === 0) throw unknownPath(segments);
  throw new GraphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
}
