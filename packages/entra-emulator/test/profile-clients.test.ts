// Clients of other people against the whole profile: one that insists on all of it, and one that knows nothing of it.
import { PublicClientApplication } from "@azure/msal-node";
import * as oauth from "oauth4webapi";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { startDocumentServer } from "./support/document-server.ts";
import { ada, apps, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant({ profile: ["pkce-metadata", "iss", "cimd"] });
const server = await startDocumentServer();
const redirectUri = "http://127.0.0.1:33418/callback";
const scope = `api://${apps.remoteServer.appId}/mcp.read offline_access`;

async function discover(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(`${tenant.entra.origin}/${contoso.id}/v2.0`);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: "oidc" }));
}

test("oauth4webapi: metadata document, PKCE by metadata, issuer checked, code and refresh", async () => {
  const as = await discover();
  expect(as.client_id_metadata_document_supported).toBe(true);
  expect(as.code_challenge_methods_supported).toContain("S256");
  const client: oauth.Client = { client_id: `${server.origin}/client.json` };
  server.answer = { body: JSON.stringify({ ...client, client_name: "Inspector", redirect_uris: [redirectUri] }) };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(as.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: "code",
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  const { landedOn } = await tenant.browser().signIn(url.href, person(ada));
  // Refuses an answer without the issuer of the metadata.
  const answer = oauth.validateAuthResponse(as, client, new URL(landedOn), state);
  const none = oauth.None();
  const redeemed = await oauth.authorizationCodeGrantRequest(as, client, none, answer, redirectUri, verifier);
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, redeemed);
  const refreshed = await oauth.refreshTokenGrantRequest(as, client, none, tokens.refresh_token ?? "");
  expect(await oauth.processRefreshTokenResponse(as, client, refreshed)).toMatchObject({ token_type: "bearer" });
});

test("MSAL does not mind", async () => {
  const { origin, port } = tenant.entra;
  const auth = {
    clientId: apps.localServer.appId,
    authority: `${origin}/${contoso.id}`,
    knownAuthorities: [`localhost:${port}`],
  };
  const openBrowser = async (url: string) => void (await tenant.browser().signIn(url, person(ada)));
  const { account } = await new PublicClientApplication({ auth }).acquireTokenInteractive({
    scopes: ["User.Read"],
    openBrowser,
  });
  expect(account?.username).toBe(ada.signInName);
});
