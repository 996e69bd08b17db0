import type { DecodedToken } from "./decode-token.ts";
import type { Rule } from "../../../src/recorder/exchange.ts";

/** "decide": nothing here says yes or no; the server must. */
export type Verdict = "pass" | "refuse" | "decide";

export interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  readonly says: string;
  readonly rule: Rule;
}

export type SignatureState = "good" | "wrong" | "unknown-key" | "not-rs256" | "keys-unreachable";

/** The server that the token is shown to. */
export interface Expectation {
  readonly tenantId: string;
  /** Application (client) ID of the API. */
  readonly clientId: string;
  /** App ID URI; empty: none. It is the audience of v1 tokens. */
  readonly identifierUri: string;
  /** The version of tokens that the API asks for (`requestedAccessTokenVersion`). */
  readonly version: 1 | 2;
  /** A scope or an app role; empty: not said. */
  readonly permission: string;
  /** Address of this tenant, without a slash at the end. */
  readonly origin: string;
  /** The tenant's time, seconds since 1970. */
  readonly now: number;
  readonly signature: SignatureState;
}

/** One question that a server asks of a token. */
export type Check = (token: DecodedToken, expected: Expectation) => Finding;

/** The words of a scope claim; empty when there is none. */
export function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === "string");
  return typeof value === "string" ? value.split(" ").filter(Boolean) : [];
}

/** A value as it stands in the token, short enough for a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return "absent";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
