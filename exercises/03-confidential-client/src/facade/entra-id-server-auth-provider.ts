import {
  InvalidGrantError,
  InvalidScopeError,
  InvalidTokenError,
  TemporarilyUnavailableError,
} from "@modelcontextprotocol/sdk/server/auth/errors.js";
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
import { UserNeededError } from "../trouble.ts";
import type { Authorizations } from "./authorizations.ts";
import { markBrowser } from "./browser-cookie.ts";
import type { Codes, IssuedCode } from "./codes.ts";
import { hasAgreed } from "./consent.ts";
import { sendConsentPage } from "./consent-page.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import type { Grants, IssuedTokens } from "./grants.ts";
import type { TokenStore } from "./token-store.ts";

/** The scopes of this server. They are not Entra's: what a client may do here says nothing about Graph. */
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

/**
 * The authorization server that MCP clients see. Behind it Entra signs people in; its tokens stay in the token store.
 * The SDK's handlers check what OAuth asks of every server (client, redirect URI, PKCE); what is here is what they cannot know.
 */
export class EntraIdServerAuthProvider implements OAuthServerProvider {
  readonly #parts: ProviderParts;

  constructor(parts: ProviderParts) {
    this.#parts = parts;
  }

  get clientsStore(): OAuthRegisteredClientsStore {
    return this.#parts.clients;
  }

  /** Asks the person first; `consent.ts` goes on. */
  async authorize(client: OAuthClientInformationFull, params: AuthorizationParams, res: Response): Promise<void> {
    const { state, codeChallenge, resource } = params;
    // TODO 3: a client may have several addresses, and asked for one of them.
    const [redirectUri = ""] = client.redirect_uris;
    this.#requireThisResource(resource);
    const scopes = params.scopes?.filter(Boolean).length ? [...new Set(params.scopes)] : SCOPES;
    // TODO 4: are there such scopes here?
    const { client_id: clientId, client_name: clientName = "" } = client;
    const request = { clientId, clientName, redirectUri, state, codeChallenge, scopes };
    const { authorizations, signIn } = this.#parts;
    const waiting = { request, browser: markBrowser(res.req, res) };
    // TODO 2: whoever said yes once is not asked again. To whom did they say yes, and who asks now?
    if (!hasAgreed(res.req)) return sendConsentPage(res, await authorizations.awaitConsent(waiting), request);
    const { url, state: ours, codeVerifier, nonce } = await signIn.start();
    await authorizations.awaitEntra(ours, { ...waiting, codeVerifier, nonce });
    res.redirect(303, url);
  }

  async challengeForAuthorizationCode(client: OAuthClientInformationFull, code: string): Promise<string> {
    return (await this.#requireCode(client, code)).request.codeChallenge;
  }

  /** OAuth 2.1 §4.1.3 */
  async exchangeAuthorizationCode(
    client: OAuthClientInformationFull,
    code: string,
    _codeVerifier?: string,
    _redirectUri?: string,
    resource?: URL,
  ): Promise<OAuthTokens> {
    this.#requireThisResource(resource);
    const issued = await this.#requireCode(client, code);
    // TODO 3: which redirect_uri was it asked for with? And was it used before?
    const { grants, tokenStore } = this.#parts;
    // TODO 4: for whom did Entra make this token? What else does it open for whoever has it?
    const tokens = await grants.issue(issued.grant, await tokenStore.accessToken(issued.grant.id));
    log("tokens-issued", tokens); // TODO 8: a log of tokens is a list of keys.
    return toAnswer(tokens);
  }

  /** Gives new tokens, if Entra still lets the person in. */
  async exchangeRefreshToken(
    client: OAuthClientInformationFull,
    refreshToken: string,
    scopes?: string[],
    resource?: URL,
  ): Promise<OAuthTokens> {
    const { grants, tokenStore } = this.#parts;
    this.#requireThisResource(resource);
    // TODO 4: whose refresh token is it?
    const redemption = await grants.redeem(refreshToken);
    if (!redemption || "reused" in redemption) {
      // TODO 4: one that was used before comes again: two have it. What then?
      throw new InvalidGrantError("The refresh token is not good.");
    }
    const { grant, restore } = redemption;
    const wanted = scopes?.length ? scopes : grant.scopes;
    // TODO 4: are all of these granted?
    if (!wanted.every((scope) => SCOPES.includes(scope))) {
      await restore();
      throw new InvalidScopeError("A refresh cannot widen what was granted.");
    }
    // TODO 4: was Entra asked whether the person may still come in? (`TokenStore` says when it is.)
    const graphToken = await tokenStore.accessToken(grant.id).catch(async (error: unknown) => {
      if (error instanceof UserNeededError) {
        await grants.end(grant.id);
        throw new InvalidGrantError("The person has to sign in again.");
      }
      await restore();
      throw new TemporarilyUnavailableError("Entra cannot be asked at the moment.");
    });
    const roles = await tokenStore.rolesOf(grant.id);
    return toAnswer(await grants.issue({ ...grant, roles }, graphToken, wanted));
  }

  async verifyAccessToken(token: string): Promise<AuthInfo> {
    const found = await this.#parts.grants.find(token);
    // TODO 1: what does the SDK make of an error that is not one of OAuth's? TODO 8: and who reads this one?
    if (!found) throw new Error(`Unknown token ${token}`);
    const { grant, scopes, expiresAt } = found;
    const { id: grantId, clientId, tenantId, objectId, roles } = grant;
    await this.#parts.tokenStore.confirm?.(grantId).catch((error: unknown) => this.#endUnwelcome(grantId, error));
    const caller: Caller = { kind: "person", tenantId, objectId, clientId, scopes, roles, grantId };
    return {
      token,
      clientId,
      scopes: [...scopes],
      expiresAt: Math.floor(expiresAt / 1_000),
      resource: this.#parts.mcpUrl,
      extra: { caller },
    };
  }

  /** Ends the sign-in: both tokens, Entra's too, and what is open under it (RFC 7009 §2.1). */
  async revokeToken(client: OAuthClientInformationFull, { token }: OAuthTokenRevocationRequest): Promise<void> {
    // TODO 4: the client thinks that the sign-in is over. What is still good?
  }

  /** Entra does not want the person any more: what we gave out under the sign-in ends. */
  async #endUnwelcome(grantId: string, error: unknown): Promise<never> {
    if (!(error instanceof UserNeededError)) throw error;
    await this.#parts.grants.end(grantId);
    throw new InvalidTokenError("The person has to sign in again.");
  }

  async #requireCode(client: OAuthClientInformationFull, code: string): Promise<IssuedCode> {
    const issued = await this.#parts.codes.find(code, client.client_id);
    if (!issued) throw new InvalidGrantError("The code is not good.");
    return issued;
  }

  /** RFC 8707 §2. TODO 4: for which server does the client want a token? (`InvalidTargetError`) */
  #requireThisResource(_resource: URL | undefined): void {}
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
