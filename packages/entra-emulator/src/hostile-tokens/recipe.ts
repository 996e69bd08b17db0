import type { Emulator } from "../emulator.ts";
import type { SigningKey } from "../keys/signing-keys.ts";
import type { Rule } from "../recorder/exchange.ts";
import type { AppToken, DelegatedToken } from "../tokens/access-token.ts";

export type Claims = Readonly<Record<string, unknown>>;
export type Header = Readonly<Record<string, unknown>>;

/** The good token that a recipe spoils: everything that goes into it, and how it is put together. */
export interface Genuine {
  readonly emulator: Emulator;
  readonly request: DelegatedToken;
  /** The same client on its own. */
  readonly appRequest: AppToken;
  /** A tenant that the API has nothing to do with. */
  readonly strangerId: string;
  readonly header: Header;
  readonly claims: Claims;
  /** The tenant's own. */
  readonly key: SigningKey;
  /** Seconds, by the tenant's clock. */
  readonly now: number;
}

/** A way to spoil a token so that a server must refuse it. */
export interface Recipe {
  /** "alg-none" */
  readonly name: string;
  /** What is wrong with the token, in one plain sentence. */
  readonly what: string;
  /** The check that a server which accepts it lacks: "signature", "aud", … */
  readonly breaks: string;
  readonly rule: Rule;
  readonly make: (genuine: Genuine) => string | Promise<string>;
}
