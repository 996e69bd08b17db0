import { requireClient, requireTenant } from "../client/require-client.ts";
import type { Directory } from "../directory/directory.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";
import { requireClaims } from "./checks/claims.ts";
import { requireLoginHint } from "./checks/login-hint.ts";
import { requireNonce } from "./checks/nonce.ts";
import { requireChallenge } from "./checks/pkce.ts";
import { requirePrompt } from "./checks/prompt.ts";
import { requireRedirect } from "./checks/redirect.ts";
import { requireResponseMode, tentativeResponseMode } from "./checks/response-mode.ts";
import { requireResponseType } from "./checks/response-type.ts";
import { requireScopes } from "./checks/scope.ts";
import type { AuthorizeRequest, TrustedRequest } from "./request.ts";

/**
 * Before the redirect URI is trusted: what goes wrong here is shown on a page and never redirected.
 *
 * @param clientId as the directory knows it
 */
export function requireTrustedRequest(
  directory: Directory,
  alias: string,
  params: Params,
  clientId: string | undefined,
): TrustedRequest {
  const endpoint = requireTenant(directory, alias); //                        90002
  requireSingle(params, "client_id", "redirect_uri"); //                      9000411
  const client = requireClient(directory, endpoint, clientId); //     900144, 700038, 700016, 9002331, 9002332, 50194, 7000112
  const redirect = requireRedirect(client, params); //                50011, 500113, 900971
  return { endpoint, client, redirect, state: params.get("state"), responseMode: tentativeResponseMode(params) };
}

/** From here on the client hears what is wrong, at its redirect URI. */
export function requireAuthorizeRequest(
  directory: Directory,
  trusted: TrustedRequest,
  params: Params,
): AuthorizeRequest {
  requireSingle(params); //                                                   9000411
  const responseTypes = requireResponseType(params, trusted.client); //       900144, 70005, 700051, 700054
  const responseMode = requireResponseMode(params); //                        70007
  const prompt = requirePrompt(params); //                                    90023
  const loginHint = requireLoginHint(params, prompt); //                      90005
  const claims = requireClaims(params); //                                            90100
  const challenge = requireChallenge(params, trusted.client); //              50147, 501491, 900144
  const nonce = requireNonce(params, responseTypes); //                       90014
  const scopes = requireScopes(directory, trusted.endpoint.tenantId, trusted.client, params); // 900144, 70011, 500011, 650053, 9010010
  const domainHint = params.get("domain_hint");
  const wantsClientInfo = params.get("client_info") === "1";
  const person = { prompt, loginHint, domainHint, wantsClientInfo };
  return { ...trusted, ...person, claims, responseTypes, responseMode, challenge, nonce, scopes };
}

/** @throws EntraError 9000411; with names given, only for those: their values decide whom we may redirect to */
function requireSingle({ duplicate }: Params, ...names: string[]): void {
  if (duplicate && (names.length === 0 || names.includes(duplicate)))
    throw new EntraError(9000411, { name: duplicate });
}
