import type { Params } from "../../http/params.ts";
import { GraphError } from "../graph-error.ts";
import { type Expansion, parseExpand } from "./expand.ts";
import type { Filter } from "./filter.ts";
import { readSkipToken, readTop } from "./page.ts";
import { parseFilter } from "./parse-filter.ts";
import { unreadable, unsupported } from "./refusal.ts";
import { type Search, parseSearch } from "./search.ts";

export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

/** The query options of a request, read. */
export interface ODataQuery {
  readonly select: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  readonly search: Search | undefined;
  readonly orderBy: readonly Order[];
  readonly expand: readonly Expansion[];
  readonly top: number;
  readonly from: number;
  /** `$count=true` with `ConsistencyLevel: eventual`; without the header it is ignored, as at Graph. */
  readonly count: boolean;
  readonly eventual: boolean;
  /** As they came, for the link to the next page. */
  readonly options: readonly (readonly [name: string, value: string])[];
}

const KNOWN = ["select", "filter", "search", "orderby", "expand", "top", "skip", "skiptoken", "count", "format"];

/** The `$` may be left out (Learn, graph query-parameters). */
function optionsOf(params: Params): Map<string, string> {
  const options = new Map<string, string>();
  for (const [name, value] of params.entries()) {
    const plain = name.replace(/^\$/, "").toLowerCase();
    if (!KNOWN.includes(plain)) {
      if (name.startsWith("$")) throw unreadable(`The query option '${name}' is not supported.`);
      continue;
    }
    if (options.has(plain) || params.duplicate === name)
      throw unreadable(`Query option '$${plain}' was specified more than once, but it must be specified at most once.`);
    if (value !== "") options.set(plain, value);
  }
  return options;
}

function readOrder(text: string | undefined): Order[] {
  return (text?.split(",") ?? []).map((part) => {
    const [, property, direction] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(part) ?? [];
    if (!property) throw unreadable(`Syntax error in $orderby: '${part.slice(0, 100)}'.`);
    return { property, descending: direction === "desc" };
  });
}

function readCount(text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false")
    throw unreadable(`Invalid value '${text.slice(0, 20)}' for $count query option found.`);
  return text === "true";
}

function requireAdvanced(options: Map<string, string>, count: boolean, eventual: boolean, anyOrder: boolean): void {
  if (options.has("search") && !eventual)
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  if (options.has("filter") && options.has("orderby") && !(count && eventual) && !anyOrder)
    throw unsupported("Sorting not supported for current query.");
  if (options.has("skip")) throw new GraphError(400, "Request_BadRequest", "'$skip' is not supported by the service.");
}

/**
 * Reads the query options of a request (Learn, graph query-parameters and aad-advanced-queries).
 *
 * @param consistencyLevel the header of that name
 * @param anyOrder what is asked for is not in the directory, whose index sorts no filtered objects
 * @throws GraphError 400 BadRequest, Request_BadRequest, Request_UnsupportedQuery
 */
export function parseODataQuery(params: Params, consistencyLevel?: string, anyOrder = false): ODataQuery {
  const options = optionsOf(params);
  const eventual = consistencyLevel?.toLowerCase() === "eventual";
  const count = readCount(options.get("count"));
  requireAdvanced(options, count, eventual, anyOrder);
  const [filter, search, expand] = [options.get("filter"), options.get("search"), options.get("expand")];
  const select = options
    .get("select")
    ?.split(",")
    .map((name) => name.trim());
  return {
    select: select?.filter(Boolean),
    filter: filter === undefined ? undefined : parseFilter(filter),
    search: search === undefined ? undefined : parseSearch(search),
    orderBy: readOrder(options.get("orderby")),
    expand: expand === undefined ? [] : parseExpand(expand),
    top: readTop(options.get("top")),
    from: readSkipToken(options.get("skiptoken")),
    count: count && eventual,
    eventual,
    options: [...options].map(([name, value]) => [`$${name}`, value] as const),
  };
}
