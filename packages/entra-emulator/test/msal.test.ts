// The libraries under test are the published ones, unmodified; they trust the tenant through NODE_EXTRA_CA_CERTS.
import {
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from "@azure/msal-node";
import { Client } from "@microsoft/microsoft-graph-client";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, alan, answerAt, apps, grace, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;
const authority = `${entra.origin}/${contoso.id}`;
const knownAuthorities = [`localhost:${entra.port}`];
const scopes = ["User.Read"];

function publicClient(clientId = apps.localServer.appId) {
  return new PublicClientApplication({ auth: { clientId, authority, knownAuthorities } });
}

function confidentialClient(app: { appId: string; secret?: string } = apps.remoteServer) {
  return new ConfidentialClientApplication({
    auth: { clientId: app.appId, clientSecret: app.secret ?? "", authority, knownAuthorities },
  });
}

function signIn(
  client: PublicClientApplication,
  user: { signInName: string; password: string } = ada,
  decision?: "decline",
) {
  return client.acquireTokenInteractive({
    scopes,
    openBrowser: async (url) =>
      void (await tenant.browser().signIn(url, { ...person(user), ...(decision && { decision }) })),
  });
}

test("interactive sign-in by form_post, then silently from the cache, then by a refresh", async () => {
  const client = publicClient();
  const first = await signIn(client);
  expect(first).toMatchObject({ tenantId: contoso.id, uniqueId: ada.id, fromCache: false });
  expect(first.account?.homeAccountId).toBe(`${ada.id}.${contoso.id}`);
  const account = first.account ?? expect.fail("no account");
  const cached = await client.acquireTokenSilent({ account, scopes });
  expect(cached).toMatchObject({ fromCache: true, accessToken: first.accessToken });
  const refreshed = await client.acquireTokenSilent({ account, scopes, forceRefresh: true });
  expect(refreshed.fromCache).toBe(false);
  expect(refreshed.accessToken).not.toBe(first.accessToken);
});

test.each(["revokeSessions", "expireRefreshTokens"] as const)(
  "after %s a silent refresh needs the user",
  async (what) => {
    const client = publicClient();
    const { account } = await signIn(client, grace);
    entra.faults[what](grace.id);
    const refresh = client.acquireTokenSilent({ account: account ?? expect.fail(), scopes, forceRefresh: true });
    await expect(refresh).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  },
);

test("a declined consent reaches the client as access_denied", async () => {
  await expect(signIn(publicClient(), alan, "decline")).rejects.toMatchObject({ errorCode: "access_denied" });
});

test("client credentials; a wrong secret is invalid_client AADSTS7000215", async () => {
  const request = { scopes: [`api://${apps.remoteServer.appId}/.default`] };
  const result = await confidentialClient(apps.daemon).acquireTokenByClientCredential(request);
  expect(result?.accessToken).toMatch(/^eyJ/);
  const wrong = confidentialClient({ appId: apps.daemon.appId, secret: apps.daemon.secretId ?? "" });
  await expect(wrong.acquireTokenByClientCredential(request)).rejects.toBeInstanceOf(ServerError);
  await expect(wrong.acquireTokenByClientCredential(request)).rejects.toThrow(/7000215/);
});

test("device code", async () => {
  const result = await publicClient().acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback: ({ verificationUri, userCode }) =>
      void tenant.browser().enterDeviceCode(verificationUri, userCode, person(ada)),
  });
  expect(result?.uniqueId).toBe(ada.id);
});

test("a code redeemed with a secret, and the account is known by its home", async () => {
  const client = confidentialClient();
  const redirectUri = "http://localhost:3001/auth/callback";
  const url = await client.getAuthCodeUrl({ scopes, redirectUri, state: "s" });
  const { landedOn } = await tenant.browser().signIn(url, person(ada));
  const result = await client.acquireTokenByCode({ scopes, redirectUri, code: answerAt(landedOn).code ?? "" });
  expect(result.account?.username).toBe(ada.userPrincipalName);
  expect(result.account?.homeAccountId).toBe(`${ada.id}.${contoso.id}`);
});

test("the Graph client reads /me", async () => {
  const { accessToken } = await signIn(publicClient());
  const graph = Client.init({
    baseUrl: `${entra.origin}/`,
    customHosts: new Set(["localhost"]),
    authProvider: (done) => done(null, accessToken),
  });
  const me: unknown = await graph.api("/me").select("displayName,department").get();
  expect(me).toMatchObject({ displayName: ada.displayName, department: ada.profile.department });
});

test("an authority that is not this tenant's is refused before anything is sent", async () => {
  const stranger = new PublicClientApplication({
    auth: { clientId: apps.localServer.appId, authority: `${entra.origin}/nowhere`, knownAuthorities },
  });
  await expect(stranger.getAuthCodeUrl({ scopes, redirectUri: "http://localhost" })).rejects.toMatchObject({
    errorCode: "endpoints_resolution_error",
  });
});
