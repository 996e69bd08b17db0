import { GraphError } from "../graph-error.ts";
import { requireSupported } from "./check-filter.ts";
import { expanded } from "./expand.ts";
import { matchesFilter } from "./match-filter.ts";
import { skipToken } from "./page.ts";
import type { ODataQuery, Order } from "./query.ts";
import { matchesSearch } from "./search.ts";
import { readSelection, selected } from "./select.ts";
import { type Resource, type Shape, propertyOf } from "./shape.ts";

/** The namespace is the real service's, wherever this server listens. */
export const METADATA = "https://graph.microsoft.com/v1.0/$metadata#";

function compare(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "base" });
  return Number(a ?? 0) - Number(b ?? 0);
}

function sorted(shape: Shape, items: readonly Resource[], orderBy: readonly Order[]): readonly Resource[] {
  const keys = orderBy.map(({ property, descending }) => ({ name: propertyOf(shape, property), descending }));
  if (keys.length === 0) return items;
  return items.toSorted((a, b) => {
    for (const { name, descending } of keys) {
      const difference = compare(a[name], b[name]);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
}

function found(items: readonly Resource[], { filter, search, count, orderBy }: ODataQuery, shape: Shape) {
  if (filter) requireSupported({ shape, advanced: count || shape.everyOperator === true, variables: [] }, filter);
  const fits = (item: Resource) =>
    (!filter || matchesFilter(shape, item, filter)) && (!search || matchesSearch(shape, item, search));
  return sorted(shape, items.filter(fits), orderBy);
}

/** The answer's own order of options: the token last. */
function nextLink(url: string, { options }: ODataQuery, from: number): string {
  const kept = options.filter(([name]) => name !== "$skiptoken");
  const pairs = [...kept, ["$skiptoken", skipToken(from)] as const];
  return `${url.split("?", 1)[0]}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/**
 * The body of a collection: filtered, sorted, one page of it, selected and expanded.
 *
 * @param url of the request, for the link to the next page
 * @throws GraphError 400
 */
export function queryCollection(
  items: readonly Resource[],
  query: ODataQuery,
  { url, ...shape }: Shape & { readonly url: string },
): Record<string, unknown> {
  const selection = readSelection(shape, query.select);
  const all = found(items, query, shape);
  const end = query.from + query.top;
  return {
    "@odata.context": `${METADATA}${shape.context}${selection.context}`,
    ...(query.count && { "@odata.count": all.length }),
    ...(end < all.length && { "@odata.nextLink": nextLink(url, query, end) }),
    value: all
      .slice(query.from, end)
      .map((item) => ({ ...selected(item, selection), ...expanded(shape, item, query.expand) })),
  };
}

/** `…/$count`: the number as text. @throws GraphError 400 without `ConsistencyLevel: eventual` */
export function countCollection(items: readonly Resource[], query: ODataQuery, shape: Shape): string {
  if (!query.eventual) throw new GraphError(400, "Request_BadRequest", "$count is not currently supported.");
  return String(found(items, { ...query, count: true }, shape).length);
}
