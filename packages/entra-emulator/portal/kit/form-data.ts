/** What is in a field, without the spaces around it; "" when there is none. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

export function isChecked(data: FormData, name: string): boolean {
  return data.has(name);
}

/** The values of all fields of a name that are not empty. */
export function textsOf(data: FormData, name: string): string[] {
  return data.getAll(name).flatMap((value) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
}
