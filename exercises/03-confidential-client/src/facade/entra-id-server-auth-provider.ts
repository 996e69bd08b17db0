import type { OAuthRegisteredClientsStore } from "@modelcontextprotocol/sdk/server/auth/clients.js";
import type { AuthorizationParams, OAuthServerProvider } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import type {
  OAuthClientInformationFull,
  OAuthTokenRevocationRequest,
  OAuthTokens,
} from "@modelcontextprotocol/sdk/shared/auth.js";
import type { Response } from "express";
import type { Caller } from "../caller.ts";
import { log } from "../log.ts";
import type { Authorizations } from "./authorizations.ts";
import { isMarked } from "./browser-cookie.ts";
import type { Codes } from "./codes.ts";
import { sendConsentPage } from "./consent-page.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import type { Grants, IssuedTokens } from "./grants.ts";
import type { TokenStore } from "./token-store.ts";

/** What clients may ask for here. */
export const SCOPES = ["mcp.read", "mcp.write"];

export interface ProviderParts {
  readonly mcpUrl: URL;
  readonly clients: OAuthRegisteredClientsStore;
  readonly authorizations: Authorizations;
  readonly signIn: EntraSignIn;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly tokenStore: TokenStore;
}

/** The authorization server that MCP clients see. Behind it Entra signs people in. */
export class EntraIdServerAuthProvider implements OAuthServerProvider {
  readonly #parts: ProviderParts;
  /** TODO 3: who compares the verifier with the challenge now? */
  readonly skipLocalPkceValidation = true;

  constructor(parts: ProviderParts) {
    this.#parts = parts;
  }

  get clientsStore(): OAuthRegisteredClientsStore {
    return this.#parts.clients;
  }

  async authorize(client: OAuthClientInformationFull, params: AuthorizationParams, res: Response): Promise<void> {
    const { authorizations, signIn } = this.#parts;
    const { state, codeChallenge } = params;
    const { client_id: clientId, client_name: clientName = "" } = client;
    // TODO 3: a client may have several addresses, and asked for one of them.
    const redirectUri = client.redirect_uris[0] ?? "";
    // TODO 4: are there such scopes here? And for which server does the client want a token (`params.resource`)?
    const scopes = params.scopes?.filter(Boolean).length ? params.scopes : SCOPES;
    const waiting = { request: { clientId, clientName, redirectUri, state, codeChallenge, scopes } };
    // TODO 2: whoever said yes once is not asked again. To whom did they say yes, and who asks now?
    if (!isMarked(res.req)) return sendConsentPage(res, authorizations.awaitConsent(waiting), waiting.request);
    const { url, ...started } = await signIn.start();
    authorizations.awaitEntra(started.state, { ...waiting, ...started });
    res.redirect(303, url);
  }

  async challengeForAuthorizationCode(client: OAuthClientInformationFull, code: string): Promise<string> {
    return this.#parts.codes.find(code, client.client_id)?.request.codeChallenge ?? "";
  }

  async exchangeAuthorizationCode(client: OAuthClientInformationFull, code: string): Promise<OAuthTokens> {
    const issued = this.#parts.codes.find(code, client.client_id);
    // TODO 3: whose mistake is this? (The SDK has an `InvalidGrantError`.) And which redirect_uri was the code asked for with?
    if (!issued) throw new Error(`Unknown code ${code}`);
    const tokens = this.#parts.grants.issue(issued.grant);
    log("tokens-issued", tokens); // TODO 8: a log of tokens is a list of keys.
    return toAnswer(tokens);
  }

  async exchangeRefreshToken(
    client: OAuthClientInformationFull,
    refreshToken: string,
    scopes?: string[],
  ): Promise<OAuthTokens> {
    const grant = this.#parts.grants.redeem(refreshToken);
    if (!grant) throw new Error(`Unknown refresh token ${refreshToken}`);
    // TODO 4: whose refresh token is it, what was granted, and does Entra still let the person in?
    return toAnswer(this.#parts.grants.issue(grant, scopes));
  }

  async verifyAccessToken(token: string): Promise<AuthInfo> {
    const found = this.#parts.grants.find(token);
    // TODO 1: what does the SDK make of an error that is not one of OAuth's? (`InvalidTokenError`)
    if (!found) throw new Error(`Unknown token ${token}`);
    const { grant, scopes, expiresAt } = found;
    const { id: grantId, clientId, tenantId, objectId } = grant;
    const caller: Caller = { tenantId, objectId, clientId, scopes, grantId };
    return { token, clientId, scopes: [...scopes], expiresAt, resource: this.#parts.mcpUrl, extra: { caller } };
  }

  async revokeToken(client: OAuthClientInformationFull, { token }: OAuthTokenRevocationRequest): Promise<void> {
    // TODO 4: the client thinks that the sign-in is over. What is still good?
  }
}

function toAnswer({ accessToken, refreshToken, expiresIn, scopes }: IssuedTokens): OAuthTokens {
  return {
    token_type: "Bearer",
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: expiresIn,
    scope: scopes.join(" "),
  };
}
