import type { Endpoint } from "../client/require-client.ts";
import type { Application, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";
import type { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";
import type { Page } from "../pages/layout.ts";
import type { Account, Session, Strength } from "../state/model.ts";
import type { ClaimsRequest } from "../tokens/claims-request.ts";
import type { Browser } from "./browser.ts";

export type Prompt = "none" | "login" | "select_account" | "consent";

/** A sign-in that pages lead a person through: for an authorization request, a device code or an admin's consent. */
export interface Interaction {
  readonly endpoint: Endpoint;
  readonly client: Application;
  readonly scopes: readonly string[];
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  /** The parameter `claims`; none where the request has no such parameter. */
  readonly claims?: ClaimsRequest;
  /** A domain whose accounts are meant (`domain_hint`). */
  readonly domainHint: string | undefined;
  /** The same request with a fresh choice of account. */
  readonly tryAgain: string;
  /** Where the pages post to. */
  readonly action: string;
  /** What their forms carry along. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What a page's token is bound to: this very request. */
  readonly binding: string;
  /** Device codes: ask whether the person started this (AADSTS50199). */
  readonly confirms: boolean;
  /** What the person must agree to once we know who they are. Undefined: go on. */
  readonly agreement: (admission: Admission) => Outcome | undefined;
}

/** One request of a person's browser within an interaction. */
export interface Visit {
  readonly emulator: Emulator;
  readonly interaction: Interaction;
  readonly browser: Browser;
  /** What was posted; empty at the first request. */
  readonly form: Params;
}

/** What the person said on the page that was posted, once that page is known to be ours. */
export interface Said {
  readonly confirmed: boolean;
  readonly accepted: boolean;
}

/** Somebody who signed in and belongs to the tenant. */
export interface Admission extends Visit {
  readonly said: Said;
  readonly tenantId: string;
  readonly account: Account;
  readonly session: Session;
  readonly user: User;
}

/** A person who signed in, as the tenant sees them. */
export interface SignedIn {
  readonly tenantId: string;
  readonly account: Account;
  readonly user: User;
  readonly sid: string;
  /** Milliseconds. */
  readonly authTime: number;
  /** Undefined: with a password only. */
  readonly strength: Strength | undefined;
}

export type Outcome =
  | { readonly kind: "page"; readonly page: Page; readonly aadsts?: number }
  | { readonly kind: "signed-in"; readonly signedIn: SignedIn }
  /** An error for the client. */
  | { readonly kind: "refused"; readonly error: EntraError; readonly subcode?: "cancel" }
  /** An error for the person's eyes only. */
  | { readonly kind: "error-page"; readonly error: EntraError };
