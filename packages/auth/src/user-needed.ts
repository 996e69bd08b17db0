import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-node";

const NOBODY_SIGNED_IN = ["no_account_in_silent_request", "no_account_found"];
const TEMPORARY = ["temporarily_unavailable", "server_error"];

/** "The client is in a request loop": throttling that Entra reports as `invalid_grant`. */
const REQUEST_LOOP = "50196";

/**
 * Whether a silent request failed because the user has to do something, so that asking the user can help. An outage, a
 * dead network or throttling gives false: a sign-in page would fail too, or hide what is wrong.
 *
 * Beyond `InteractionRequiredAuthError` it is every `invalid_grant` (RFC 6749 §5.2: the grant is "invalid, expired,
 * revoked"). MSAL sorts by `suberror`, and AADSTS70043 (refresh token expired by sign-in frequency) has the suberror
 * `token_expired`, which is not in its list, so it arrives as a plain `ServerError`.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function isUserNeeded(error: unknown): boolean {
  if (!(error instanceof AuthError) || isServiceTrouble(error)) return false;
  if (error instanceof InteractionRequiredAuthError) return true;
  if (error instanceof ClientAuthError) return NOBODY_SIGNED_IN.includes(error.errorCode);
  return error instanceof ServerError && error.errorCode === "invalid_grant";
}

function isServiceTrouble(error: AuthError): boolean {
  if (TEMPORARY.includes(error.errorCode) || error.errorMessage.includes(`AADSTS${REQUEST_LOOP}`)) return true;
  return error instanceof ServerError && error.status !== undefined && (error.status === 429 || error.status >= 500);
}
