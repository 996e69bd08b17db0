import { METADATA } from "./collection.ts";
import { expanded } from "./expand.ts";
import type { ODataQuery } from "./query.ts";
import { unreadable } from "./refusal.ts";
import { readSelection, selected } from "./select.ts";
import type { Resource, Shape } from "./shape.ts";

/** The body of one object. @throws GraphError 400 BadRequest: options that only a collection has, unknown properties */
export function selectEntity(entity: Resource, query: ODataQuery, shape: Shape): Record<string, unknown> {
  if (query.filter || query.search || query.orderBy.length > 0)
    throw unreadable("Query options $orderby, $filter and $search can be applied only on collections.");
  const selection = readSelection(shape, query.select);
  return {
    "@odata.context": `${METADATA}${shape.context}${selection.context}/$entity`,
    ...selected(entity, selection),
    ...expanded(shape, entity, query.expand),
  };
}
