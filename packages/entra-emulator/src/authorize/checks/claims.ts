import type { Params } from "../../http/params.ts";
import { type ClaimsRequest, readClaims } from "../../tokens/claims-request.ts";

/** `claims` is a JSON object (OpenID Connect Core §5.5). MSAL sends one with every request. @throws EntraError 90100 */
export function requireClaims(params: Params): ClaimsRequest {
  return readClaims(params.get("claims"));
}
