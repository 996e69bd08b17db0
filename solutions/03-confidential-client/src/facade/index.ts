import { authorizationHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/authorize.js";
import { metadataHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/metadata.js";
import { clientRegistrationHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/register.js";
import { revocationHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/revoke.js";
import { tokenHandler } from "@modelcontextprotocol/sdk/server/auth/handlers/token.js";
import express, { Router } from "express";
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
import { nameIssuer } from "./issuer-parameter.ts";
import { authorizationServerMetadata } from "./metadata.ts";
import { sayUnavailable } from "./say-unavailable.ts";
import { tellUnavailable } from "./tell-unavailable.ts";

/** Requests from one address. Nobody signs in that often; a script that tries does. */
const limitOf = (limit: number) => ({ rateLimit: { windowMs: 60_000, limit, validate: false } });
const form = express.urlencoded({ extended: false, limit: "16kb" });

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
      codes,
      grants,
      tokenStore,
    }),
  );
  const routes = Router();
  routes.use("/.well-known/oauth-authorization-server", metadataHandler(authorizationServerMetadata(issuer)));
  routes.use(sayUnavailable);
  routes.use("/register", clientRegistrationHandler({ clientsStore: provider.clientsStore, ...limitOf(60) }));
  routes.use("/authorize", nameIssuer(issuer), authorizationHandler({ provider, ...limitOf(300) }));
  routes.post("/consent", form, answerConsent({ authorizations, signIn, issuer }));
  routes.get("/auth/callback", answerCallback({ authorizations, signIn, codes, grants, tokenStore, issuer }));
  routes.use("/token", tokenHandler({ provider, ...limitOf(300) }));
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
