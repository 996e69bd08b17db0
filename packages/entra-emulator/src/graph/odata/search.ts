import { unreadable } from "./refusal.ts";
import { type Resource, type Shape, propertyOf } from "./shape.ts";

/** Alternatives of conditions that hold together. */
export type Search = readonly (readonly { readonly property: string; readonly words: readonly string[] }[])[];

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Reads `"displayName:x" AND "description:y"`; each clause in double quotes (Learn, graph search-query-parameter).
 *
 * @throws GraphError 400 BadRequest
 */
export function parseSearch(text: string): Search {
  const clause = String.raw`"(?:[^"\\]|\\.)*"`;
  if (!new RegExp(`^\\s*${clause}(?:\\s+(?:AND|OR)\\s+${clause})*\\s*$`).test(text))
    throw unreadable(`Syntax error in $search: each clause must be of the form "property:value". Found '${text}'.`);
  return text.split(/\s+OR\s+(?=")/).map((alternative) =>
    [...alternative.matchAll(new RegExp(clause, "g"))].map(([quoted]) => {
      const [, property = "", value = ""] = /^"(\w+):(.*)"$/s.exec(quoted) ?? [];
      if (!property) throw unreadable(`Syntax error in $search: '${quoted}' names no property.`);
      return { property, words: words(value.replace(/\\(.)/g, "$1")) };
    }),
  );
}

/** Every word of the clause begins some word of the property. */
export function matchesSearch(shape: Shape, item: Resource, search: Search): boolean {
  const holds = ({ property, words: wanted }: Search[number][number]) => {
    const value = item[propertyOf(shape, property)];
    const there = words(typeof value === "string" ? value : "");
    return wanted.every((word) => there.some((candidate) => candidate.startsWith(word)));
  };
  return search.some((alternative) => alternative.every(holds));
}
