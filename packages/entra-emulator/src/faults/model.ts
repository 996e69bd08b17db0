interface Scoped {
  /** Client id. Absent: every client. */
  client?: string;
  /** Object id or user principal name. Absent: every user, and no user. */
  user?: string;
}

export interface GraphFault extends Scoped {
  status: number;
  code?: string;
  message?: string;
  /** Seconds. */
  retryAfter?: number;
  /** How many requests it hits; 1 unless said. */
  times?: number;
  /** Prefix of the path, with or without "/v1.0". */
  path?: string;
}

export interface TokenFault extends Scoped {
  status?: number;
  aadsts?: number;
  times?: number;
  /** As in `grant_type`; "device_code" in both spellings. */
  grant?: string;
  /** Seconds. */
  retryAfter?: number;
}

export interface LifetimeRule extends Scoped {
  /** `expires_in` of access tokens issued from now on. */
  seconds: number;
}

/** What goes wrong on purpose. Scoped by client and user, so that tests run side by side. */
export interface Faults {
  graph(fault: GraphFault): void;
  token(fault: TokenFault): void;
  accessTokenLifetime(rule: LifetimeRule): void;
  /** Refreshing then answers invalid_grant AADSTS50173 with suberror bad_token; the browser's sessions end. */
  revokeSessions(userId: string): void;
  /** Refreshing then answers invalid_grant AADSTS700082 with suberror bad_token. */
  expireRefreshTokens(userId: string): void;
  /** Forgets faults and lifetimes. What is revoked stays revoked. */
  clear(): void;
}

interface Occasion {
  readonly client: string | undefined;
  /** All names the user goes by; empty when no user is known. */
  readonly users: readonly string[];
}

/** The emulator's side: is there a fault for this occasion? Asking spends it. */
export interface FaultBook {
  takeGraph(occasion: Occasion & { readonly path: string }): GraphFault | undefined;
  takeToken(occasion: Occasion & { readonly grant: string }): TokenFault | undefined;
  /** Seconds, or undefined for Entra's own choice. */
  lifetimeOf(occasion: Occasion): number | undefined;
}
