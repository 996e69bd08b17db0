import { unreadable } from "./refusal.ts";
import type { Resource, Shape } from "./shape.ts";

export interface Expansion {
  readonly relation: string;
  readonly select: readonly string[] | undefined;
}

/** At most this many related objects come along (Learn, graph known-issues). */
const MOST = 20;

/** Reads `owners`, `owners($select=id)`. @throws GraphError 400 BadRequest */
export function parseExpand(text: string): Expansion[] {
  const parts = text.match(/[^,()]+(?:\([^()]*\))?/g) ?? [];
  return parts.map((part) => {
    const [, relation, options] = /^\s*(\w+)\s*(?:\(([^()]*)\))?\s*$/.exec(part) ?? [];
    const select = options === undefined ? undefined : /^\s*\$?select=([\w,\s]+)$/.exec(options)?.[1];
    if (!relation || (options !== undefined && select === undefined))
      throw unreadable(`Parsing OData Select and Expand failed: '${part}' cannot be read.`);
    return { relation, select: select?.split(",").map((name) => name.trim()) };
  });
}

function narrowed(related: Resource, select: readonly string[] | undefined): Resource {
  if (!select) return related;
  const wanted = new Set(["@odata.type", ...select.map((name) => name.toLowerCase())]);
  return Object.fromEntries(Object.entries(related).filter(([name]) => wanted.has(name.toLowerCase())));
}

/** What `$expand` adds to an object. @throws GraphError 400 BadRequest for a relation that there is not */
export function expanded(
  { expand = {}, type }: Shape,
  item: Resource,
  expansions: readonly Expansion[],
): Record<string, unknown> {
  const entries = expansions.map(({ relation, select }) => {
    const name = Object.keys(expand).find((candidate) => candidate.toLowerCase() === relation.toLowerCase());
    const related = name === undefined ? undefined : expand[name]?.(item);
    if (name === undefined || related === undefined)
      throw unreadable(
        `Parsing OData Select and Expand failed: Could not find a property named '${relation.slice(0, 100)}' on type 'microsoft.graph.${type}'.`,
      );
    const isList = (value: Resource | readonly Resource[] | null): value is readonly Resource[] => Array.isArray(value);
    const value = isList(related)
      ? related.slice(0, MOST).map((entry) => narrowed(entry, select))
      : related && narrowed(related, select);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}
