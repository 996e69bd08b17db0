/** What a `$filter` says, read but not yet held against a kind of object. */

export type Literal =
  | { readonly type: "string" | "guid" | "date"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "null"; readonly value: null };

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type TextFunction = "startswith" | "endswith" | "contains";

/** Segments of a property path; inside `any()` the first one is the variable. */
export type Path = readonly string[];

export type Filter =
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly inner: Filter }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly path: Path; readonly literal: Literal }
  | { readonly kind: "in"; readonly path: Path; readonly literals: readonly Literal[] }
  | { readonly kind: TextFunction; readonly path: Path; readonly text: string }
  | { readonly kind: "any"; readonly path: Path; readonly variable: string; readonly inner: Filter | undefined };
