/** Something we need is away: the caller did nothing wrong and may try again. Becomes 503. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  readonly code = "unavailable";
  /** Seconds. */
  readonly retryAfter: number;

  constructor(what: string, { retryAfter = 5, cause }: { retryAfter?: number; cause?: unknown } = {}) {
    super(what, { cause });
    this.retryAfter = retryAfter;
  }
}

/**
 * Entra wants the person: consent, a second factor, a new sign-in. Becomes 401 with the claims that Entra named
 * (Learn, claims-challenge).
 */
export class UserNeededError extends Error {
  override readonly name = "UserNeededError";
  readonly code = "user_needed";
  /** JSON, as Entra or Graph sent it. */
  readonly claims: string | undefined;

  constructor(claims?: string) {
    super("The person has to sign in again.");
    this.claims = claims;
  }
}
