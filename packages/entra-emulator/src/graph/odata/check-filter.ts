import { GraphError } from "../graph-error.ts";
import type { Filter, Path } from "./filter.ts";
import { unsupported, unsupportedClause } from "./refusal.ts";
import { type Shape, propertyOf } from "./shape.ts";

interface Terms {
  readonly shape: Shape;
  /** `ConsistencyLevel: eventual` and `$count=true` came along. */
  readonly advanced: boolean;
  readonly variables: readonly string[];
}

function requireFilterable({ shape, variables }: Terms, [first = ""]: Path): void {
  if (variables.includes(first)) return;
  const property = propertyOf(shape, first);
  if (shape.filterable && !shape.filterable.includes(property)) throw unsupportedClause(property, shape.type);
}

/** Some operators are answered from an index that a request must ask for (Learn, graph aad-advanced-queries). */
function requireAdvanced({ shape, advanced }: Terms, path: Path): void {
  if (!advanced) throw unsupportedClause(path.join("/"), shape.type);
}

function requireAdvancedEndsWith({ advanced }: Terms): void {
  if (advanced) return;
  throw new GraphError(
    400,
    "Request_UnsupportedQuery",
    "Operator: 'endsWith' is not supported because the 'ConsistencyLevel:eventual' header or '$count=true' is missing. " +
      "Refer to https://aka.ms/graph-docs/advanced-queries for more information",
  );
}

function firstPath(filter: Filter): Path {
  switch (filter.kind) {
    case "and":
    case "or":
      return firstPath(filter.left);
    case "not":
      return firstPath(filter.inner);
    case "any":
    case "compare":
    case "contains":
    case "endswith":
    case "in":
    case "startswith":
      return filter.path;
  }
}

/** Is the whole clause one that the directory answers? Says so for an empty directory, too. @throws GraphError 400 */
export function requireSupported(terms: Terms, filter: Filter): void {
  switch (filter.kind) {
    case "and":
    case "or":
      requireSupported(terms, filter.left);
      return requireSupported(terms, filter.right);
    case "not":
      requireAdvanced(terms, firstPath(filter.inner));
      return requireSupported(terms, filter.inner);
    case "any":
      requireFilterable(terms, filter.path);
      if (filter.inner) requireSupported({ ...terms, variables: [...terms.variables, filter.variable] }, filter.inner);
      return undefined;
    case "contains":
      throw unsupported();
    case "endswith":
      requireAdvancedEndsWith(terms);
      return requireFilterable(terms, filter.path);
    case "compare":
      if (filter.operator === "ne") requireAdvanced(terms, filter.path);
      return requireFilterable(terms, filter.path);
    case "in":
    case "startswith":
      return requireFilterable(terms, filter.path);
  }
}
