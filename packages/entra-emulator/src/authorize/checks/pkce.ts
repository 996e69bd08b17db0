import { EntraError } from "../../errors/entra-error.ts";
import type { Application } from "../../directory/model.ts";
import { isFromDocument } from "../../profile/client-document.ts";
import type { Params } from "../../http/params.ts";
import type { AuthorizeRequest } from "../request.ts";

/**
 * PKCE is optional here, and binding once used (RFC 7636; without a method it is "plain"). A client that nobody
 * registered has nothing else to prove itself with.
 *
 * @throws EntraError 50147 (method), 501491 (size or characters), 900144 (none, of a metadata document's client)
 */
export function requireChallenge(params: Params, client: Application): AuthorizeRequest["challenge"] {
  const value = params.get("code_challenge");
  const method = params.get("code_challenge_method") ?? "plain";
  if (method !== "S256" && method !== "plain") throw new EntraError(50147);
  if (!value && isFromDocument(client)) throw new EntraError(900144, { name: "code_challenge" });
  if (!value) return null;
  if (!/^[\w.~-]{43,128}$/.test(value)) throw new EntraError(501491);
  return { value, method };
}
