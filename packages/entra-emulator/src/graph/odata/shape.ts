import { unreadable } from "./refusal.ts";

export type Resource = Readonly<Record<string, unknown>>;

/** What a kind of object offers to a query. */
export interface Shape {
  /** What stands behind `$metadata#` in `@odata.context`: "applications". */
  readonly context: string;
  /** Without namespace: "application". */
  readonly type: string;
  readonly properties: readonly string[];
  /** What comes without `$select`; everything unless said. */
  readonly defaultSelect?: readonly string[];
  /** Objects of several kinds: each shows only what it has. */
  readonly mixed?: boolean;
  /** Every operator is answered, whatever the request asks for: not the directory's own objects. */
  readonly everyOperator?: boolean;
  /** Properties that `$filter` may name; everything unless said. */
  readonly filterable?: readonly string[];
  /** Relations that `$expand` may name. */
  readonly expand?: Readonly<Record<string, (item: Resource) => Resource | readonly Resource[] | null>>;
}

/** The property as it is spelled; Graph does not mind case. @throws GraphError 400 BadRequest when there is none */
export function propertyOf({ properties, type }: Shape, name: string, during = ""): string {
  const found = properties.find((property) => property.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw unreadable(
    `${during}Could not find a property named '${name.slice(0, 100)}' on type 'microsoft.graph.${type}'.`,
  );
}
