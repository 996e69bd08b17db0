import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import type { AuthorizeRequest } from "../request.ts";

/**
 * PKCE is optional here, and binding once used (RFC 7636; without a method it is "plain").
 *
 * @throws EntraError 50147 (method), 501491 (size or characters)
 */
export function requireChallenge(params: Params): AuthorizeRequest["challenge"] {
  const value = params.get("code_challenge");
  const method = params.get("code_challenge_method") ?? "plain";
  if (method !== "S256" && method !== "plain") throw new EntraError(50147);
  if (!value) return null;
  if (!/^[\w.~-]{43,128}$/.test(value)) throw new EntraError(501491);
  return { value, method };
}
