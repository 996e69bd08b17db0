import type { TokenSight } from "./token-sight.ts";

/** Where a rule stands: a section of an RFC, or a page of Microsoft Learn. */
export interface Rule {
  readonly title: string;
  readonly url: string;
}

/** One request and its answer, with everything that opens a door masked. */
export interface Exchange {
  /** Rising by one. */
  readonly id: number;
  /** ISO 8601, by the emulator's clock. */
  readonly time: string;
  /** `client-request-id` of the caller, or one made for it. */
  readonly correlationId: string;
  readonly surface: "entra" | "graph" | "control";
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  /** 0 when nobody was answered: an outage that hangs or cuts. */
  readonly status: number;
  readonly clientId?: string;
  /** Object id of the user. */
  readonly user?: string;
  readonly grant?: string;
  /** The AADSTS number, e.g. 65001. */
  readonly aadsts?: number;
  /** The code of a Graph error, e.g. "InvalidAuthenticationToken". */
  readonly graphCode?: string;
  /** The page that was shown: "sign-in", "password", "pick-account", "consent", "error", … */
  readonly page?: string;
  /** The few fields of the answer that people look for first. */
  readonly selected: Readonly<Record<string, unknown>>;
  /** JSON body, masked; absent for pages. */
  readonly body?: unknown;
  /** The tokens that were handed out or presented, in the order in which they were seen. */
  readonly tokens: readonly TokenSight[];
  /** The rules that this exchange exercised. */
  readonly rules: readonly Rule[];
  readonly ms: number;
}
