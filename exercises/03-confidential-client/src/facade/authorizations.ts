import { newSecret } from "./secrets.ts";

/** What a client asked for. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly clientName: string;
  readonly redirectUri: string;
  readonly state: string | undefined;
  /** PKCE, S256. */
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
}

/** A request that waits for a person. TODO 2: in which browser? */
interface AwaitsConsent {
  readonly request: AuthorizationRequest;
}

/** A request that waits for Entra's answer. */
interface AwaitsEntra extends AwaitsConsent {
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** What is under way between `/authorize` and `/auth/callback`. */
export function createAuthorizations() {
  // TODO 2: how long is a link good that somebody began to sign in with, and how often? (`ExpiringMap` forgets.)
  const forConsent = new Map<string, AwaitsConsent>();
  const forEntra = new Map<string, AwaitsEntra>();
  return {
    /** @returns the ticket that the page carries */
    awaitConsent(waiting: AwaitsConsent): string {
      const ticket = newSecret();
      forConsent.set(ticket, waiting);
      return ticket;
    },
    takeConsent: (ticket: string) => forConsent.get(ticket),
    awaitEntra: (state: string, waiting: AwaitsEntra) => forEntra.set(state, waiting),
    takeEntra: (state: string) => forEntra.get(state),
  };
}
export type Authorizations = ReturnType<typeof createAuthorizations>;
