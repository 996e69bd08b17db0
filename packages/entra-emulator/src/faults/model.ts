/** Whom a fault hits. Nothing said: everybody. */
export interface FaultScope {
  /** Client id. Absent: every client. */
  readonly client?: string;
  /** Object id or user principal name. Absent: every user, and no user. */
  readonly user?: string;
  /** `sid` of a token. Absent: every session, and none. */
  readonly session?: string;
}

interface Spent {
  /** How many requests it hits; 1 unless said. */
  readonly times?: number;
}

/** The next Graph calls answer this. */
export interface GraphFault extends FaultScope, Spent {
  /** 400 to 599. */
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Prefix of the path, with or without "/v1.0". */
  readonly path?: string;
}

/** The next token requests answer this. */
export interface TokenFault extends FaultScope, Spent {
  readonly status?: number;
  /** The number, e.g. 50076; without one, what `status` stands for. */
  readonly aadsts?: number;
  /** As in `grant_type`; "device_code" in both spellings. */
  readonly grant?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** The next authorization requests end with this error, at the redirect URI. */
export interface AuthorizeFault extends FaultScope, Spent {
  readonly aadsts: number;
}

export type OutageSurface = "discovery" | "keys" | "authorize" | "token" | "graph";

/** A surface is out. Discovery and keys know no client; a user and a session are known to Graph only. */
export interface Outage extends FaultScope {
  readonly surface: OutageSurface;
  /** 503, a request that is never answered, or a connection that is cut. */
  readonly how: "unavailable" | "hang" | "reset";
  /** How many requests it hits. Absent: until it is taken away. */
  readonly times?: number;
  /** Seconds; with "unavailable" only. */
  readonly retryAfter?: number;
}

/** `expires_in` of access tokens that are issued from now on. Stays until it is taken away; the newest counts. */
export interface LifetimeRule extends FaultScope {
  readonly seconds: number;
  /** Seconds by which the clock that dates them goes ahead; 0 unless said. `expires_in` stays what it is. */
  readonly ahead?: number;
}

/** As a Conditional Access policy: tokens for the resource need a second factor. Stays until it is taken away. */
export interface StepUpRule extends FaultScope {
  /** Client id of the API. Absent: every resource. */
  readonly resource?: string;
  /** An authentication context, "c1" to "c99". Absent: any sign-in with a second factor will do. */
  readonly context?: string;
  /** What a client without it hears: 50076 (a second factor is needed, the default) or 50079 (none is registered). */
  readonly aadsts?: 50076 | 50079;
}

/** Faults that wait for an occasion, or stay. */
export type LastingFault =
  | ({ readonly kind: "graph" } & GraphFault)
  | ({ readonly kind: "token" } & TokenFault)
  | ({ readonly kind: "authorize" } & AuthorizeFault)
  | ({ readonly kind: "outage" } & Outage)
  | ({ readonly kind: "accessTokenLifetime" } & LifetimeRule)
  | ({ readonly kind: "stepUp" } & StepUpRule);

export interface WaitingFault {
  readonly id: string;
  readonly fault: LastingFault;
  /** Requests it still hits; null: until it is taken away. */
  readonly left: number | null;
}

/** What goes wrong on purpose. Scoped by client, user and session, so that tests run side by side. */
export interface Faults {
  // What these return is the fault's id, for `remove`.
  graph(fault: GraphFault): string;
  token(fault: TokenFault): string;
  authorize(fault: AuthorizeFault): string;
  outage(fault: Outage): string;
  accessTokenLifetime(rule: LifetimeRule): string;
  stepUp(rule: StepUpRule): string;
  waiting(): readonly WaitingFault[];
  /** False when nobody knows the id, or the fault is spent. */
  remove(id: string): boolean;
  /**
   * Refreshing then answers invalid_grant AADSTS50173 with suberror bad_token; the browser's sessions end; Graph
   * challenges the tokens of clients that said "cp1".
   */
  revokeSessions(userId: string): void;
  /** Refreshing then answers invalid_grant AADSTS700082 with suberror bad_token. */
  expireRefreshTokens(userId: string): void;
  /** The next key signs and another is published to come after it; the old one stays good until `retireOldKeys`. */
  rollSigningKey(): Promise<void>;
  /** Keys that sign no more are published no more, and tokens of theirs are refused. */
  retireOldKeys(): Promise<void>;
  /** Moves the whole tenant's time on by seconds, or back; calls add up. */
  moveClock(seconds: number): void;
  /** Forgets faults, lifetimes, outages and rules. What is revoked or rolled stays so, and the clock where it is. */
  clear(): void;
}

/** When and for whom something happens. */
export interface Occasion {
  readonly client: string | undefined;
  /** All names the user goes by; empty when no user is known. */
  readonly users: readonly string[];
  readonly session?: string | undefined;
}

/** The emulator's side: is there a fault for this occasion? Taking spends it. */
export interface FaultBook {
  takeGraph(occasion: Occasion & { readonly path: string }): GraphFault | undefined;
  takeToken(occasion: Occasion & { readonly grant: string }): TokenFault | undefined;
  takeAuthorize(occasion: Occasion): AuthorizeFault | undefined;
  takeOutage(occasion: Occasion & { readonly surface: OutageSurface }): Outage | undefined;
  /** Undefined: Entra's own choice. */
  lifetimeOf(occasion: Occasion): LifetimeRule | undefined;
  /** The rules that a token for this resource must satisfy, with the id of each. */
  stepUpFor(occasion: Occasion & { readonly resource: string }): readonly (StepUpRule & { readonly id: string })[];
}
