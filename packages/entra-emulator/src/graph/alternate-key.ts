/** `(appId='x')` in the place of an id (OData 4.01 URL Conventions §4.3.2). Undefined for a plain id. */
export function alternateKey(id: string): { name: string; value: string } | undefined {
  const [, name = "", value = ""] = /^\(\s*(\w+)\s*=\s*'(.*)'\s*\)$/s.exec(id) ?? [];
  return name ? { name, value: value.replaceAll("''", "'") } : undefined;
}
