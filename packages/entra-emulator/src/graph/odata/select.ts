import { type Resource, type Shape, propertyOf } from "./shape.ts";

export interface Selection {
  readonly names: readonly string[];
  /** As it stands in `@odata.context`: "(id,displayName)", "" without `$select`. */
  readonly context: string;
  readonly mixed: boolean;
}

/** @throws GraphError 400 BadRequest for a property that this kind of object does not have */
export function readSelection(shape: Shape, select: readonly string[] | undefined): Selection {
  const { mixed = false } = shape;
  if (!select || select.includes("*")) return { names: shape.defaultSelect ?? shape.properties, context: "", mixed };
  const expandable = Object.keys(shape.expand ?? {}).map((name) => name.toLowerCase());
  const names = select
    .filter((name) => !expandable.includes(name.toLowerCase()))
    .map((name) => propertyOf(shape, name, "Parsing OData Select and Expand failed: "));
  const unique = [...new Set(names)];
  return { names: unique, context: `(${unique.join(",")})`, mixed };
}

/** The selected properties, in the order of the selection. What an object does not have is null, or left out if mixed. */
export function selected(item: Resource, { names, mixed }: Selection): Record<string, unknown> {
  const type = item["@odata.type"];
  const shown = mixed ? names.filter((name) => Object.hasOwn(item, name)) : names;
  return {
    ...(type !== undefined && { "@odata.type": type }),
    ...Object.fromEntries(shown.map((name) => [name, item[name] === undefined ? null : item[name]])),
  };
}
