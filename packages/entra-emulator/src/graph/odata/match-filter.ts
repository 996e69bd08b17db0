import type { Comparison, Filter, Literal, Path } from "./filter.ts";
import { unreadable, unsupportedClause } from "./refusal.ts";
import { type Resource, type Shape, propertyOf } from "./shape.ts";

/** Where names lead inside a clause: the object's properties, or the variable of an `any()`. */
interface Scope {
  readonly shape: Shape;
  readonly item: Resource;
  readonly variables: Readonly<Record<string, unknown>>;
}

function member(holder: unknown, name: string): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  return Object.entries(holder).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function valueAt({ shape, item, variables }: Scope, path: Path): unknown {
  const [first = "", ...rest] = path;
  const start = Object.hasOwn(variables, first) ? variables[first] : item[propertyOf(shape, first)];
  return rest.reduce(member, start);
}

const EDM = { string: "Edm.String", guid: "Edm.Guid", date: "Edm.DateTimeOffset", number: "Edm.Int32" } as const;

/** @throws GraphError 400 BadRequest: text against a number, a boolean or a date */
function requireSameType(path: Path, value: unknown, { type }: Literal): void {
  const isTime = path.at(-1)?.endsWith("DateTime") === true;
  const isText = typeof value === "string";
  const fits = {
    null: true,
    boolean: typeof value === "boolean",
    number: typeof value === "number",
    string: isText && !isTime,
    guid: isText,
    date: isText && isTime,
  };
  if (fits[type] || value === null || value === undefined) return;
  const found = type === "null" || type === "boolean" ? "Edm.Boolean" : EDM[type];
  throw unreadable(
    `A binary operator with incompatible types was detected: '${path.join("/")}' cannot be compared with a literal of type '${found}'.`,
  );
}

function order(value: unknown, literal: Literal): number {
  if (literal.type === "date") return Date.parse(String(value)) - Date.parse(literal.value);
  if (typeof value === "string") return value.toLowerCase().localeCompare(String(literal.value).toLowerCase(), "en");
  return Number(value) - Number(literal.value);
}

function compare(value: unknown, operator: Comparison, literal: Literal): boolean {
  const isNothing = value === null || value === undefined;
  const equal = literal.value === null ? isNothing : !isNothing && order(value, literal) === 0;
  if (operator === "eq") return equal;
  if (operator === "ne") return !equal;
  if (isNothing || literal.value === null) return false;
  const difference = order(value, literal);
  const verdicts = { gt: difference > 0, ge: difference >= 0, lt: difference < 0, le: difference <= 0 };
  return verdicts[operator];
}

function hasText(value: unknown, kind: "startswith" | "endswith" | "contains", text: string): boolean {
  if (typeof value !== "string") return false;
  const [whole, part] = [value.toLowerCase(), text.toLowerCase()];
  const verdicts = {
    startswith: whole.startsWith(part),
    endswith: whole.endsWith(part),
    contains: whole.includes(part),
  };
  return verdicts[kind];
}

function matches(scope: Scope, filter: Filter): boolean {
  switch (filter.kind) {
    case "and": {
      const left = matches(scope, filter.left);
      return matches(scope, filter.right) && left;
    }
    case "or": {
      const left = matches(scope, filter.left);
      return matches(scope, filter.right) || left;
    }
    case "not":
      return !matches(scope, filter.inner);
    case "compare": {
      const value = valueAt(scope, filter.path);
      if (Array.isArray(value)) throw unsupportedClause(filter.path.join("/"), scope.shape.type);
      requireSameType(filter.path, value, filter.literal);
      return compare(value, filter.operator, filter.literal);
    }
    case "in": {
      const value = valueAt(scope, filter.path);
      return filter.literals.some((literal) => compare(value, "eq", literal));
    }
    case "any": {
      const value = valueAt(scope, filter.path);
      const list = Array.isArray(value) ? value : [];
      const { inner, variable } = filter;
      const within = (entry: unknown) => ({ ...scope, variables: { ...scope.variables, [variable]: entry } });
      return inner ? list.some((entry) => matches(within(entry), inner)) : list.length > 0;
    }
    case "startswith":
    case "endswith":
    case "contains":
      return hasText(valueAt(scope, filter.path), filter.kind, filter.text);
  }
}

/** Does the object fit the clause? Text is compared without regard to case, as the directory does. */
export function matchesFilter(shape: Shape, item: Resource, filter: Filter): boolean {
  return matches({ shape, item, variables: {} }, filter);
}
