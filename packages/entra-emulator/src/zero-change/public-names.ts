/** Where the public cloud's own addresses lead to in discovery documents and challenges. */
export const PUBLIC_LOGIN = "https://login.microsoftonline.com";
export const PUBLIC_GRAPH = "https://graph.microsoft.com";

/** All names of the public cloud's sign-in service (Learn, authentication-national-cloud; recorded instance discovery). */
export const LOGIN_NAMES: readonly string[] = [
  "login.microsoftonline.com",
  "login.windows.net",
  "login.microsoft.com",
  "sts.windows.net",
];

/**
 * The names under which a program with the zero-change preload asks. Nobody else can: this server's certificate is for
 * this machine only, and whoever connects by one of these names finds Microsoft.
 */
export const PUBLIC_NAMES: readonly string[] = [...LOGIN_NAMES, "graph.microsoft.com"];

/** The address that answers to a request under a public name speak of; undefined for every other name. */
export function publicOrigin(host: string): string | undefined {
  if (LOGIN_NAMES.includes(host) || host.endsWith(".vault.azure.net")) return PUBLIC_LOGIN;
  return host === "graph.microsoft.com" ? PUBLIC_GRAPH : undefined;
}

/** Where people sign in, seen from the address of a request: Graph and the sign-in service share one host here only. */
export function loginOrigin(origin: string): string {
  return origin === PUBLIC_GRAPH ? PUBLIC_LOGIN : origin;
}

/** Where Microsoft Graph is, seen from the address of a request. */
export function graphOrigin(origin: string): string {
  return origin === PUBLIC_LOGIN ? PUBLIC_GRAPH : origin;
}
