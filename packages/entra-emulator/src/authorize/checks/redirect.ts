import { type MatchedRedirect, requireRedirectUri } from "../../client/redirect-uri.ts";
import type { Application } from "../../directory/model.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import { isFromDocument } from "../../profile/client-document.ts";

/**
 * A client of a metadata document gets its answers at an address of that document, character for character
 * (draft-ietf-oauth-client-id-metadata-document, "redirect_uris and client_id"); others as they are registered.
 *
 * @throws EntraError 50011, 500113, 900971
 */
export function requireRedirect(client: Application, params: Params): MatchedRedirect {
  const presented = params.get("redirect_uri");
  if (!isFromDocument(client)) return requireRedirectUri(client, presented);
  if (!presented) throw new EntraError(900971, { client: client.appId });
  if (client.publicClient.redirectUris.includes(presented)) return { redirectUri: presented, platform: "publicClient" };
  throw new EntraError(50011, { redirectUri: presented, client: client.appId });
}
