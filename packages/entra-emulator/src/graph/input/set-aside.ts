import { badRequest } from "../refusals.ts";

type Body = Readonly<Record<string, unknown>>;

/** Parts a body: members that are kept as they came, and the rest. */
export function setAside(body: Body, kept: readonly string[]): { more: Body; rest: Body } {
  const entries = Object.entries(body);
  return {
    more: Object.fromEntries(entries.filter(([name]) => kept.includes(name))),
    rest: Object.fromEntries(entries.filter(([name]) => !kept.includes(name))),
  };
}

/** @throws GraphError 400 Request_BadRequest for a member that only the directory sets */
export function requireWritable(body: Body, readOnly: readonly string[]): void {
  const found = readOnly.find((name) => Object.hasOwn(body, name));
  if (found) throw badRequest(`Property '${found}' is read-only and cannot be set.`);
}

/** JSON knows no undefined: what is not there was not said. */
export function said<T extends object>(value: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return value ?? {};
}
