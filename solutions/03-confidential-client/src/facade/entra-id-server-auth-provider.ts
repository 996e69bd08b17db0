import {
  InvalidGrantError,
  InvalidScopeError,
  InvalidTargetError,
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
import { UserNeededError } from "../trouble.ts";
import type { Authorizations } from "./authorizations.ts";
import { markBrowser } from "./browser-cookie.ts";
import type { Codes, IssuedCode } from "./codes.ts";
import { sendConsentPage } from "./consent-page.ts";
import type { Grants, IssuedTokens } from "./grants.ts";
import type { TokenStore } from "./token-store.ts";

/** The scopes of this server. They are not Entra's: what a client may do here says nothing about Graph. */
export const SCOPES = ["mcp.read", "mcp.write"];

export interface ProviderParts {
  readonly mcpUrl: URL;
  readonly clients: OAuthRegisteredClientsStore;
  readonly authorizations: Authorizations;
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
    const { redirectUri, state, codeChallenge, resource } = params;
    this.#requireThisResource(resource);
    const scopes = params.scopes?.filter(Boolean).length ? [...new Set(params.scopes)] : SCOPES;
    if (!scopes.every((scope) => SCOPES.includes(scope))) throw new InvalidScopeError("There is no such scope here.");
    const { client_id: clientId, client_name: clientName = "" } = client;
    const request = { clientId, clientName, redirectUri, state, codeChallenge, scopes };
    const ticket = await this.#parts.authorizations.awaitConsent({ request, browser: markBrowser(res.req, res) });
    sendConsentPage(res, ticket, request);
  }

  async challengeForAuthorizationCode(client: OAuthClientInformationFull, code: string): Promise<string> {
    return (await this.#requireCode(client, code)).request.codeChallenge;
  }

  /** A code is for the client and the address it was asked for with, once (OAuth 2.1 §4.1.3). */
  async exchangeAuthorizationCode(
    client: OAuthClientInformationFull,
    code: string,
    _codeVerifier?: string,
    redirectUri?: string,
    resource?: URL,
  ): Promise<OAuthTokens> {
    this.#requireThisResource(resource);
    const issued = await this.#requireCode(client, code);
    if (redirectUri !== issued.request.redirectUri) throw new InvalidGrantError("The redirect_uri is another one.");
    const { codes, grants } = this.#parts;
    if (!(await codes.redeem(code))) {
      await grants.end(issued.grant.id);
      throw new InvalidGrantError("The code was used before.");
    }
    return toAnswer(await grants.issue(issued.grant));
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
    if ((await grants.grantOf(refreshToken))?.clientId !== client.client_id)
      throw new InvalidGrantError("It is not yours.");
    const redemption = await grants.redeem(refreshToken);
    if (!redemption || "reused" in redemption) {
      if (redemption) await grants.end(redemption.reused.id);
      throw new InvalidGrantError("The refresh token is not good.");
    }
    const { grant, restore } = redemption;
    const wanted = scopes?.length ? scopes : grant.scopes;
    if (!wanted.every((scope) => grant.scopes.includes(scope))) {
      await restore();
      throw new InvalidScopeError("A refresh cannot widen what was granted.");
    }
    await tokenStore.accessToken(grant.id, { anew: true }).catch(async (error: unknown) => {
      if (error instanceof UserNeededError) {
        await grants.end(grant.id);
        throw new InvalidGrantError("The person has to sign in again.");
      }
      await restore();
      throw new TemporarilyUnavailableError("Entra cannot be asked at the moment.");
    });
    const roles = await tokenStore.rolesOf(grant.id);
    return toAnswer(await grants.issue({ ...grant, roles }, wanted));
  }

  async verifyAccessToken(token: string): Promise<AuthInfo> {
    const found = await this.#parts.grants.find(token);
    if (!found) throw new InvalidTokenError("The token is not good, or not any more.");
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
    const grant = await this.#parts.grants.grantOf(token);
    if (grant?.clientId === client.client_id) await this.#parts.grants.end(grant.id);
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

  /** RFC 8707 §2: a client that wants a token for another server must not get one that works here. */
  #requireThisResource(resource: URL | undefined): void {
    if (resource && resource.href !== this.#parts.mcpUrl.href)
      throw new InvalidTargetError("This server gives tokens for itself only.");
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
