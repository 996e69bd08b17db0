import type { OAuthRegisteredClientsStore } from "@modelcontextprotocol/sdk/server/auth/clients.js";
import { metadataHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/metadata.js";
import { revocationHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/revoke.js";
import { tokenHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/token.js";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import { createConfidentialClient } from "@workshop/auth";
import express, { type RequestHandler, Router } from "express";
import type { Authorization } from "../authorization.ts";
import { callerOf } from "../caller.ts";
import type { Config } from "../config.ts";
import { createAuthorizations } from "./authorizations.ts";
import { answerCallback } from "./callback.ts";
import { createClients } from "./clients.ts";
import { createCodes } from "./codes.ts";
import { answerConsent } from "./consent.ts";
import { createEntraSignIn } from "./entra-sign-in.ts";
import { EntraIdServerAuthProvider, SCOPES } from "./entra-id-server-auth-provider.ts";
import { createGrants } from "./grants.ts";
import { authorizationServerMetadata } from "./metadata.ts";
import { createTokenStore } from "./token-store.ts";

const noLimit = { rateLimit: false } as const;
const form = express.urlencoded({ extended: false, limit: "16kb" });

/** TODO 5: anybody can call this, as often as they like, with any body. (The SDK has a `clientRegistrationHandler`.) */
function register(clients: OAuthRegisteredClientsStore): RequestHandler {
  return async (req, res) => {
    res.status(201).json(await clients.registerClient?.(req.body as OAuthClientInformationFull));
  };
}

/** TODO 3: the SDK has an `authorizationHandler`. What does it look at that this does not? */
function authorize(provider: EntraIdServerAuthProvider): RequestHandler {
  return async (req, res) => {
    const {
      client_id = "",
      redirect_uri = "",
      scope,
      state,
      code_challenge = "",
    } = req.query as Record<string, string>;
    const client = await provider.clientsStore.getClient(client_id);
    if (!client) return void res.status(400).json({ error: "invalid_client" });
    const asked = { redirectUri: redirect_uri, codeChallenge: code_challenge, scopes: scope?.split(" ") ?? [] };
    return provider.authorize(client, { ...asked, ...(state !== undefined && { state }) }, res);
  };
}

/** Part A: this server is the authorization server of MCP clients, and Entra signs the people in behind it. */
export function createFacade({ baseUrl, mcpUrl, ...config }: Config): Authorization {
  const issuer = baseUrl.origin;
  const ended: ((grantId: string) => void)[] = [];
  const client = createConfidentialClient(config);
  const tokenStore = createTokenStore(client);
  const grants = createGrants({
    accessTokenLifetime: config.accessTokenLifetime,
    onEnded(grantId) {
      tokenStore.remove(grantId);
      ended.forEach((listener) => listener(grantId));
    },
  });
  const signIn = createEntraSignIn(client, `${issuer}/auth/callback`);
  const [authorizations, codes] = [createAuthorizations(), createCodes()];
  const clients = createClients(baseUrl);
  const provider = new EntraIdServerAuthProvider({
    mcpUrl,
    clients,
    authorizations,
    signIn,
    codes,
    grants,
    tokenStore,
  });
  const routes = Router();
  routes.use("/.well-known/oauth-authorization-server", metadataHandler(authorizationServerMetadata(issuer)));
  routes.post("/register", express.json(), register(clients));
  routes.get("/authorize", authorize(provider));
  routes.post("/consent", form, answerConsent({ authorizations, signIn, issuer }));
  routes.get("/auth/callback", answerCallback({ authorizations, signIn, codes, grants, tokenStore, issuer }));
  routes.use("/token", tokenHandler({ provider, ...noLimit }));
  routes.use("/revoke", revocationHandler({ provider, ...noLimit }));
  return {
    verifier: provider,
    routes,
    issuer,
    scopes: SCOPES,
    scope: (name) => name,
    graphToken: (auth, claims) => tokenStore.accessToken(callerOf(auth).grantId ?? "", { claims }),
    onEnded: (listener) => void ended.push(listener),
  };
}
