import { metadataHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/metadata.js";
import { revocationHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/revoke.js";
import { tokenHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/token.js";
import type { OAuthServerProvider } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { OAuthClientInformationFull } from "@modelcontextprotocol/sdk/shared/auth.js";
import express, { type RequestHandler, Router } from "express";
import type { Authorization } from "../authorization.ts";
import { callerOf } from "../caller.ts";
import type { Config } from "../config.ts";
import { logError } from "../log.ts";
import type { Seams } from "../seams.ts";
import { createAuthorizations } from "./authorizations.ts";
import { answerCallback } from "./callback.ts";
import { createClients } from "./clients.ts";
import { createCodes } from "./codes.ts";
import { answerConsent } from "./consent.ts";
import { createEntraSignIn } from "./entra-sign-in.ts";
import { EntraIdServerAuthProvider, SCOPES } from "./entra-id-server-auth-provider.ts";
import { createGrants } from "./grants.ts";
import { authorizationServerMetadata } from "./metadata.ts";
import { sayUnavailable } from "./say-unavailable.ts";
import { tellUnavailable } from "./tell-unavailable.ts";

/** Requests from one address. Nobody signs in that often; a script that tries does. */
const limitOf = (limit: number) => ({ rateLimit: { windowMs: 60_000, limit, validate: false } });
/** TODO 3: who compares the verifier with the challenge now? */
const SOMEBODY_ELSE_COMPARES = { skipLocalPkceValidation: true };
const form = express.urlencoded({ extended: false, limit: "16kb" });

/** TODO 5: anybody can call this, as often as they like, with any body. (The SDK has a `clientRegistrationHandler`.) */
function register({ clientsStore }: OAuthServerProvider): RequestHandler {
  return async (req, res) => {
    res.status(201).json(await clientsStore.registerClient?.(req.body as OAuthClientInformationFull));
  };
}

/** TODO 3: the SDK has an `authorizationHandler`. What does it look at that this does not? (`nameIssuer` goes before it.) */
function authorize(provider: OAuthServerProvider): RequestHandler {
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
export function createFacade(
  config: Config,
  seams: Pick<Seams, "createMsalClient" | "createTokenStore" | "openRecords">,
): Authorization {
  const { baseUrl, mcpUrl, accessTokenLifetime } = config;
  const { openRecords } = seams;
  const issuer = baseUrl.origin;
  const ended: ((grantId: string) => void)[] = [];
  // cp1: Graph ends a token as soon as the sessions of its person are revoked, and we pass on what it then demands.
  const client = seams.createMsalClient(config, { clientCapabilities: ["cp1"] });
  const tokenStore = seams.createTokenStore(client);
  const grants = createGrants({
    openRecords,
    accessTokenLifetime,
    async onEnded(grantId) {
      ended.forEach((listener) => listener(grantId));
      await Promise.resolve(tokenStore.remove(grantId)).catch((error: unknown) => logError("forget-failed", error));
    },
  });
  const signIn = createEntraSignIn(client, `${issuer}/auth/callback`);
  const [authorizations, codes] = [createAuthorizations(openRecords), createCodes(openRecords)];
  const provider = tellUnavailable(
    new EntraIdServerAuthProvider({
      mcpUrl,
      clients: createClients(baseUrl, openRecords),
      authorizations,
      signIn,
      codes,
      grants,
      tokenStore,
    }),
  );
  const routes = Router();
  routes.use("/.well-known/oauth-authorization-server", metadataHandler(authorizationServerMetadata(issuer)));
  routes.use(sayUnavailable);
  routes.post("/register", express.json(), register(provider));
  routes.get("/authorize", authorize(provider));
  routes.post("/consent", form, answerConsent({ authorizations, signIn, issuer }));
  routes.get("/auth/callback", answerCallback({ authorizations, signIn, codes, grants, tokenStore, issuer }));
  routes.use("/token", tokenHandler({ provider: { ...provider, ...SOMEBODY_ELSE_COMPARES }, ...limitOf(300) }));
  routes.use("/revoke", revocationHandler({ provider, ...limitOf(300) }));
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
