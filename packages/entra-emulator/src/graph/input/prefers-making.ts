import type { GraphCall } from "../route.ts";

/** `Prefer: create-if-missing` makes a PATCH an upsert (Learn, graph application-upsert, serviceprincipal-upsert). */
export function prefersMaking({ headers }: GraphCall): boolean {
  return /(^|[,;\s])create-if-missing($|[,;\s])/i.test(String(headers.prefer ?? ""));
}
