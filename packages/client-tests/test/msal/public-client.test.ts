// The libraries under test are the published ones, unmodified; they trust the tenant through NODE_EXTRA_CA_CERTS.
import { type AccountInfo, InteractionRequiredAuthError, PublicClientApplication } from "@azure/msal-node";
import { afterEach, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { graphClient } from "../support/administrator.ts";
import { API, ada, alan, grace, localServer, mcpClient, newBrowser, person, startTenant } from "../support/tenant.ts";
import { authorityOf, publicClient, signIn } from "./clients.ts";

const entra = await startTenant({ devicePollingInterval: 1 });
afterEach(() => entra.faults.clear());
const scopes = ["User.Read"];

async function signedIn(user = ada): Promise<{ client: PublicClientApplication; account: AccountInfo }> {
  const client = publicClient(entra);
  const { account } = await signIn(entra, client, user);
  return { client, account: account ?? expect.fail("no account") };
}

test("interactive sign-in by form_post, then silently from the cache, then by a refresh", async () => {
  const client = publicClient(entra);
  const first = await signIn(entra, client);
  expect(first).toMatchObject({ tenantId: contoso.id, uniqueId: ada.id, fromCache: false });
  expect(first.account?.homeAccountId).toBe(`${ada.id}.${contoso.id}`);
  const account = first.account ?? expect.fail("no account");
  const cached = await client.acquireTokenSilent({ account, scopes });
  expect(cached).toMatchObject({ fromCache: true, accessToken: first.accessToken });
  const refreshed = await client.acquireTokenSilent({ account, scopes, forceRefresh: true });
  expect(refreshed.fromCache).toBe(false);
  expect(refreshed.accessToken).not.toBe(first.accessToken);
});

test("an access token that ends within five minutes is refreshed by itself", async () => {
  entra.faults.accessTokenLifetime({ seconds: 299, client: localServer.appId });
  const { client, account } = await signedIn();
  expect(await client.acquireTokenSilent({ account, scopes })).toMatchObject({ fromCache: false });
  entra.faults.clear();
  const renewed = await client.acquireTokenSilent({ account, scopes });
  expect(await client.acquireTokenSilent({ account, scopes })).toMatchObject({
    fromCache: true,
    accessToken: renewed.accessToken,
  });
});

test("one refresh token is good for every resource the person agreed to", async () => {
  const client = publicClient(entra, mcpClient.appId);
  const asked = [`${API}/mcp.read`];
  const { account } = await signIn(entra, client, ada, { scopes: asked });
  await signIn(entra, client, ada);
  const notes = await client.acquireTokenSilent({ account: account ?? expect.fail(), scopes: asked });
  const graph = await client.acquireTokenSilent({ account: account ?? expect.fail(), scopes, forceRefresh: true });
  expect(notes.scopes).toContain(`${API}/mcp.read`);
  expect(graph.scopes).toContain("User.Read");
});

test("the cache survives the process: another client reads it and is served without asking", async () => {
  const { client, account } = await signedIn();
  const next = publicClient(entra);
  next.getTokenCache().deserialize(client.getTokenCache().serialize());
  expect(await next.getTokenCache().getAllAccounts()).toMatchObject([{ username: ada.signInName }]);
  expect(await next.acquireTokenSilent({ account, scopes })).toMatchObject({ fromCache: true, uniqueId: ada.id });
});

test("two people in one cache: each gets their own token, and one who leaves leaves alone", async () => {
  const { client, account } = await signedIn(ada);
  const second = (await signIn(entra, client, grace)).account ?? expect.fail("no account");
  expect(await client.getTokenCache().getAllAccounts()).toHaveLength(2);
  for (const [who, user] of [
    [account, ada],
    [second, grace],
  ] as const) {
    const { uniqueId } = await client.acquireTokenSilent({ account: who, scopes, forceRefresh: true });
    expect(uniqueId).toBe(user.id);
  }
  await client.getTokenCache().removeAccount(account);
  expect((await client.getTokenCache().getAllAccounts()).map(({ username }) => username)).toEqual([grace.signInName]);
  await expect(client.acquireTokenSilent({ account, scopes })).rejects.toBeInstanceOf(InteractionRequiredAuthError);
});

test.each([
  ["revokeSessions", 50173],
  ["expireRefreshTokens", 700082],
] as const)("after %s a refresh needs the person, and the dead refresh token is thrown away", async (what, aadsts) => {
  const { client, account } = await signedIn(grace);
  entra.faults[what](grace.id);
  const refresh = client.acquireTokenSilent({ account, scopes, forceRefresh: true });
  await expect(refresh).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  await expect(refresh).rejects.toMatchObject({ subError: "bad_token", errorNo: aadsts });
  expect(JSON.parse(client.getTokenCache().serialize())).toMatchObject({ RefreshToken: {} });
  expect(await signIn(entra, client, grace)).toMatchObject({ uniqueId: grace.id });
});

test("a scope nobody agreed to needs the person: consent_required", async () => {
  const { client, account } = await signedIn(alan);
  const more = client.acquireTokenSilent({ account, scopes: ["Mail.Read"] });
  await expect(more).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  await expect(more).rejects.toMatchObject({ subError: "consent_required" });
});

test("a declined consent reaches the client as access_denied", async () => {
  const asked = signIn(entra, publicClient(entra, mcpClient.appId), alan, { decision: "decline" });
  await expect(asked).rejects.toMatchObject({ errorCode: "access_denied" });
});

test("device code, and then silently", async () => {
  const client = publicClient(entra);
  const result = await client.acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback: ({ verificationUri, userCode }) =>
      void newBrowser(entra).enterDeviceCode(verificationUri, userCode, person(ada)),
  });
  expect(result?.uniqueId).toBe(ada.id);
  const account = result?.account ?? expect.fail("no account");
  expect(await client.acquireTokenSilent({ account, scopes, forceRefresh: true })).toMatchObject({ uniqueId: ada.id });
});

test("a device code the person refused", async () => {
  const declined = publicClient(entra).acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback: ({ verificationUri, userCode }) =>
      void newBrowser(entra).enterDeviceCode(verificationUri, userCode, { ...person(ada), decision: "decline" }),
  });
  await expect(declined).rejects.toMatchObject({ errorCode: "post_request_failed" });
});

test("the Graph client reads /me", async () => {
  const { accessToken } = await signIn(entra, publicClient(entra));
  const me: unknown = await graphClient(entra, accessToken).api("/me").select("displayName,department").get();
  expect(me).toMatchObject({ displayName: ada.displayName, department: ada.profile.department });
});

test("an authority that is not this tenant's is refused before anything is sent", async () => {
  const auth = { clientId: localServer.appId, ...authorityOf(entra), authority: `${entra.origin}/nowhere` };
  const stranger = new PublicClientApplication({ auth });
  await expect(stranger.getAuthCodeUrl({ scopes, redirectUri: "http://localhost" })).rejects.toMatchObject({
    errorCode: "endpoints_resolution_error",
  });
});
