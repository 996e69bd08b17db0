import type { Exchange } from "../../../src/recorder/exchange.ts";
import type { Names } from "../names.ts";

export const BROWSER = "Browser";
export const ENTRA = "Microsoft Entra ID";
const UNKNOWN_CLIENT = "An application";

/** Addresses a person's browser visits; everything else at Entra is asked by an application. */
const VISITED = /\/(authorize|logout|adminconsent|devicelogin|error)(\/|$)|^\/(login|consent|device)?$/;

/** The callee, by the address: these are separate services to their clients, though one process answers here. */
export function serviceOf({ surface, path }: Exchange): string {
  if (surface === "graph") return "Microsoft Graph";
  if (surface === "control") return "Workshop control";
  if (/^\/(deleted)?(secrets|keys)(\/|$)/.test(path)) return "Key Vault";
  if (/^\/(metadata|msi)\//.test(path)) return "Managed identity";
  return ENTRA;
}

/** The caller: a browser where pages are, otherwise the client that named itself. */
export function callerOf(exchange: Exchange, names: Names): string {
  if (serviceOf(exchange) === ENTRA && (exchange.page !== undefined || VISITED.test(exchange.path))) return BROWSER;
  return exchange.clientId ? names.client(exchange.clientId) : UNKNOWN_CLIENT;
}

/** Where an answer at the redirect URI ends up. */
export function receiverOf({ clientId }: Exchange, names: Names): string {
  return clientId ? names.client(clientId) : UNKNOWN_CLIENT;
}

const FIRST = [BROWSER];
const LAST = [ENTRA, "Microsoft Graph", "Key Vault", "Managed identity"];

/** Columns from left to right: browser, applications in the order they came up, services. */
export function inOrder(found: Iterable<string>): readonly string[] {
  const all = new Set(found);
  const applications = [...all].filter((name) => !FIRST.includes(name) && !LAST.includes(name));
  return [...FIRST.filter((name) => all.has(name)), ...applications, ...LAST.filter((name) => all.has(name))];
}
