import type { Endpoint } from "../client/require-client.ts";
import type { Application, User } from "../directory/model.ts";
import type { EntraError } from "../errors/entra-error.ts";
import type { Page } from "../pages/layout.ts";
import type { Account } from "../state/model.ts";

/** A sign-in that pages lead a person through: for an authorization request or for a device code. */
export interface Interaction {
  readonly endpoint: Endpoint;
  readonly client: Application;
  readonly scopes: readonly string[];
  readonly prompt: "none" | "login" | "select_account" | "consent" | undefined;
  readonly loginHint: string | undefined;
  /** Where the pages post to. */
  readonly action: string;
  /** What their forms carry along. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What a page's token is bound to: this very request. */
  readonly binding: string;
  /** Device codes: ask whether the person started this (AADSTS50199). */
  readonly confirms: boolean;
}

/** A person who signed in, as the tenant sees them. */
export interface SignedIn {
  readonly tenantId: string;
  readonly account: Account;
  readonly user: User;
  readonly sid: string;
  /** Milliseconds. */
  readonly authTime: number;
}

export type Outcome =
  | { readonly kind: "page"; readonly page: Page; readonly aadsts?: number }
  | { readonly kind: "signed-in"; readonly signedIn: SignedIn }
  /** An error for the client. */
  | { readonly kind: "refused"; readonly error: EntraError; readonly subcode?: "cancel" }
  /** An error for the person's eyes only. */
  | { readonly kind: "error-page"; readonly error: EntraError };
