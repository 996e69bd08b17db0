import {
  None,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { type Session, createSession } from "./session.ts";
import { SCOPE, client, redirectUri, server } from "./tenant.ts";

interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the person wanted to go. */
  readonly returnTo: string;
}

const PENDING = "portal-sign-in";

/** Leaves the page for the sign-in page (authorization code with PKCE, RFC 7636; Learn, v2-oauth2-auth-code-flow). */
export async function startSignIn(options: Readonly<Record<string, string>> = {}): Promise<never> {
  const pending: Pending = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    returnTo: location.pathname === "/portal/" ? "/portal/" : location.pathname + location.search,
  };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const parameters = new URLSearchParams({
    client_id: client.client_id,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    ...options,
  });
  location.assign(`${server.authorization_endpoint}?${parameters.toString()}`);
  return new Promise<never>(() => undefined);
}

async function redeem(answer: URL, { state, nonce, verifier }: Pending): Promise<Session> {
  const callback = validateAuthResponse(server, client, answer, state);
  const response = await authorizationCodeGrantRequest(server, client, None(), callback, redirectUri, verifier);
  return createSession(await processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce }));
}

/**
 * Ends a sign-in that came back, or starts one. Tokens are kept in memory only; at the next load the tenant's own
 * session signs in again without a question.
 *
 * @throws AuthorizationResponseError (the tenant said no), ResponseBodyError (the code was refused)
 */
export async function requireSession(): Promise<Session> {
  const answer = new URL(location.href);
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const came = answer.searchParams.has("code") || answer.searchParams.has("error");
  if (!came || !kept) return startSignIn();
  const pending = JSON.parse(kept) as Pending;
  history.replaceState(null, "", pending.returnTo);
  return redeem(answer, pending);
}

/** Ends the session at the tenant, too (OpenID Connect RP-initiated logout). */
export function signOut(): void {
  const parameters = new URLSearchParams({
    client_id: client.client_id,
    post_logout_redirect_uri: redirectUri,
  });
  location.assign(`${server.end_session_endpoint}?${parameters.toString()}`);
}
