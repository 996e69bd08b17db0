import { AuthError } from "@azure/msal-node";
import { isUserNeeded } from "@workshop/auth";
import { UnavailableError, UserNeededError } from "./trouble.ts";

/**
 * Seconds in which MSAL does not repeat a request that Entra answered with 429 or 5xx (its `ThrottlingUtils`): whoever
 * comes back sooner hears the same. Where Entra's Retry-After asks for more, MSAL waits longer and does not say so; then
 * this is said again.
 */
export const MSAL_PAUSE = 60;

/** What an error of MSAL means for the caller: the person is needed, or Entra is away. Other errors stay what they are. */
export function toTrouble(error: unknown): Error {
  if (isUserNeeded(error)) return new UserNeededError((error as { claims?: string }).claims || undefined);
  if (error instanceof AuthError)
    return new UnavailableError("Entra gave no token.", { retryAfter: MSAL_PAUSE, cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
