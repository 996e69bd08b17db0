import { type MatchedRedirect, requireRedirectUri } from "../client/redirect-uri.ts";
import { type Endpoint, requireClient, requireTenant } from "../client/require-client.ts";
import type { Directory } from "../directory/directory.ts";
import type { Application } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";

/** What is known once client and redirect URI are trusted. */
export interface TrustedConsentRequest {
  readonly endpoint: Endpoint;
  readonly client: Application;
  /** Undefined for an application without any address: a daemon can be consented to, but nobody hears of it. */
  readonly redirect: MatchedRedirect | undefined;
  readonly state: string | undefined;
}

/** The address that was sent, or else the first registered one: a consent link often has a client id only. */
function redirectOf(client: Application, presented: string | undefined): MatchedRedirect | undefined {
  const { web, spa, publicClient } = client;
  const [first] = [...web.redirectUris, ...spa.redirectUris, ...publicClient.redirectUris];
  const address = presented ?? first;
  return address === undefined ? undefined : requireRedirectUri(client, address);
}

/** What goes wrong here is shown on a page. @throws EntraError 90002, 9000411, 900144, 700016 …, 50011, 500113 */
export function requireTrustedConsentRequest(
  directory: Directory,
  alias: string,
  params: Params,
): TrustedConsentRequest {
  const endpoint = requireTenant(directory, alias);
  if (params.duplicate) throw new EntraError(9000411, { name: params.duplicate });
  const client = requireClient(directory, endpoint, params.get("client_id"));
  const redirect = redirectOf(client, params.get("redirect_uri"));
  return { endpoint, client, redirect, state: params.get("state") };
}

/** Version 2 names what is asked for, version 1 asks for what is registered. @throws EntraError 900144 */
export function requireConsentScopes(version: 1 | 2, params: Params): readonly string[] | undefined {
  if (version === 1) return undefined;
  const scope = params.get("scope")?.trim();
  if (!scope) throw new EntraError(900144, { name: "scope" });
  return scope.split(/\s+/);
}
