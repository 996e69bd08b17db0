import type { OpenRecords } from "../records.ts";
import { newSecret } from "./secrets.ts";

/** What a client asked for, checked. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly clientName: string;
  readonly redirectUri: string;
  readonly state: string | undefined;
  /** PKCE, S256. */
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
}

/** A request that waits for a person in one browser. */
interface AwaitsConsent {
  readonly request: AuthorizationRequest;
  readonly browser: string;
}

/** A request that waits for Entra's answer. */
interface AwaitsEntra extends AwaitsConsent {
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** Ten minutes are enough to sign in; then the link that started it is worth nothing. */
const WAITING = { capacity: 1_000, lifetime: 10 * 60_000 };

/** What is under way between `/authorize` and `/auth/callback`. Every name is good once. */
export function createAuthorizations(openRecords: OpenRecords) {
  const forConsent = openRecords<AwaitsConsent>("consent", WAITING);
  const forEntra = openRecords<AwaitsEntra>("sign-in", WAITING);
  return {
    /** @returns the ticket that the page carries */
    async awaitConsent(waiting: AwaitsConsent): Promise<string> {
      const ticket = newSecret();
      await forConsent.set(ticket, waiting);
      return ticket;
    },
    // TODO 2: a link that somebody began to sign in with: how often is it good? And this question?
    takeConsent: (ticket: string) => forConsent.get(ticket),
    /** The state comes into being only after the person agreed. */
    awaitEntra: (state: string, waiting: AwaitsEntra) => forEntra.set(state, waiting),
    takeEntra: (state: string) => forEntra.get(state),
  };
}
export type Authorizations = ReturnType<typeof createAuthorizations>;
