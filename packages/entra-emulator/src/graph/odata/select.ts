import { type Resource, type Shape, propertyOf } from "./shape.ts";

export interface Selection {
  readonly names: readonly string[];
  /** As it stands in `@odata.context`: "(id,displayName)", "" without `$select`. */
  readonly context: string;
}

/** @throws GraphError 400 BadRequest for a property that this kind of object does not have */
export function readSelection(shape: Shape, select: readonly string[] | undefined): Selection {
  if (!select || select.includes("*")) return { names: shape.defaultSelect ?? shape.properties, context: "" };
  const expandable = Object.keys(shape.expand ?? {}).map((name) => name.toLowerCase());
  const names = select
    .filter((name) => !expandable.includes(name.toLowerCase()))
    .map((name) => propertyOf(shape, name, "Parsing OData Select and Expand failed: "));
  const unique = [...new Set(names)];
  return { names: unique, context: `(${unique.join(",")})` };
}

/** The selected properties, in the order of the selection. What an object does not have is null. */
export function selected(item: Resource, { names }: Selection): Record<string, unknown> {
  const type = item["@odata.type"];
  return {
    ...(type !== undefined && { "@odata.type": type }),
    ...Object.fromEntries(names.map((name) => [name, item[name] === undefined ? null : item[name]])),
  };
}
