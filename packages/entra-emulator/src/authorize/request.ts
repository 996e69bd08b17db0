import type { Endpoint } from "../client/require-client.ts";
import type { MatchedRedirect } from "../client/redirect-uri.ts";
import type { Prompt } from "../interaction/model.ts";
import type { ClaimsRequest } from "../tokens/claims-request.ts";
import type { Application } from "../directory/model.ts";

export type ResponseMode = "query" | "fragment" | "form_post";

/** What is known once client and redirect URI are trusted: errors from here on go to the client. */
export interface TrustedRequest {
  readonly endpoint: Endpoint;
  readonly client: Application;
  readonly redirect: MatchedRedirect;
  readonly state: string | undefined;
  readonly responseMode: ResponseMode;
}

/** An authorization request that passed every check. */
export interface AuthorizeRequest extends TrustedRequest {
  readonly responseTypes: ReadonlySet<string>;
  readonly scopes: readonly string[];
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  readonly domainHint: string | undefined;
  readonly nonce: string | undefined;
  readonly challenge: { readonly value: string; readonly method: "S256" | "plain" } | null;
  readonly wantsClientInfo: boolean;
  readonly claims: ClaimsRequest;
}
