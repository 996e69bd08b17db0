import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { Router } from "express";
import type { GraphTokens } from "./tools/graph-access.ts";

/** Who gives clients their tokens, and how this server believes them. Parts A and B differ in this and in nothing else. */
export interface Authorization {
  readonly verifier: OAuthTokenVerifier;
  /** The endpoints that it adds. */
  readonly routes: Router;
  /** Where clients go for a token: an entry of `authorization_servers` (RFC 9728 §2). */
  readonly issuer: string;
  /** Short names. */
  readonly scopes: readonly string[];
  /** A scope as the issuer wants it spelled. */
  readonly scope: (name: string) => string;
  readonly graphToken: GraphTokens;
  /** Hears of sign-ins that are over. */
  readonly onEnded: (listener: (grantId: string) => void) => void;
}
