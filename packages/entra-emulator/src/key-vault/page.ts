import type { VaultRequest } from "./request.ts";
import { badParameter } from "./vault-error.ts";

const MOST = 25;

/** One page of a list (`maxresults`, `$skiptoken`) and where the next one is. @throws VaultError 400 BadParameter */
export function page<T>({ query, asked }: VaultRequest, path: string, all: readonly T[], show: (item: T) => unknown) {
  const size = Number(query.get("maxresults") ?? MOST);
  const from = Number(query.get("$skiptoken") ?? 0);
  if (!Number.isInteger(size) || size < 1 || size > MOST) throw badParameter(`maxresults must be from 1 to ${MOST}.`);
  if (!Number.isInteger(from) || from < 0) throw badParameter("The $skiptoken is not one of this vault.");
  const next = new URLSearchParams({
    "api-version": query.get("api-version") ?? "",
    $skiptoken: String(from + size),
    maxresults: String(size),
  });
  return {
    value: all.slice(from, from + size).map(show),
    nextLink: from + size < all.length ? `${asked.origin}${path}?${next.toString()}` : null,
  };
}
