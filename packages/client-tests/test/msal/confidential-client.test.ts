// A web application with a secret: its own sign-in, its cache, and what it does without a person.
import { CryptoProvider, InteractionRequiredAuthError, ServerError } from "@azure/msal-node";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { API, ada, daemon, newBrowser, person, remoteServer, signInAt, startTenant } from "../support/tenant.ts";
import { confidentialClient } from "./clients.ts";

const entra = await startTenant();
const redirectUri = "http://localhost:3001/auth/callback";
const scopes = ["User.Read"];
const ownScopes = [`${API}/.default`];
const clientSecret = remoteServer.secret ?? "";

function webApp(secret = clientSecret) {
  return confidentialClient(entra, remoteServer, { clientSecret: secret });
}

/** A code, and the verifier that belongs to it. */
async function newCode(client = webApp()): Promise<{ code: string; codeVerifier: string }> {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const pkce = { codeChallenge: challenge, codeChallengeMethod: "S256" };
  const url = await client.getAuthCodeUrl({ scopes, redirectUri, state: "s", ...pkce });
  const { searchParams } = await signInAt(entra, url);
  expect(searchParams.get("state")).toBe("s");
  return { code: searchParams.get("code") ?? "", codeVerifier: verifier };
}

async function signedIn() {
  const client = webApp();
  const result = await client.acquireTokenByCode({ scopes, redirectUri, ...(await newCode(client)) });
  return { client, ...result, account: result.account ?? expect.fail("no account") };
}

test("a code with PKCE and a secret; the account is known by its home", async () => {
  const { account, uniqueId } = await signedIn();
  expect(account).toMatchObject({ username: ada.signInName, homeAccountId: `${ada.id}.${contoso.id}` });
  expect(uniqueId).toBe(ada.id);
});

test("a nonce comes back in the ID token, and MSAL compares it", async () => {
  const client = webApp();
  const url = await client.getAuthCodeUrl({ scopes, redirectUri, nonce: "n-1" });
  const code = (await signInAt(entra, url)).searchParams.get("code") ?? "";
  const { idTokenClaims } = await client.acquireTokenByCode({ scopes, redirectUri, code, nonce: "n-1" });
  expect(idTokenClaims).toMatchObject({ nonce: "n-1" });
  const without = client.acquireTokenByCode({ scopes, redirectUri, ...(await newCode()), nonce: "n-1" });
  await expect(without).rejects.toMatchObject({ errorCode: "nonce_mismatch" });
});

test("the verifier of another sign-in is refused: AADSTS501481", async () => {
  const { code } = await newCode();
  const { codeVerifier } = await newCode();
  const redeemed = webApp().acquireTokenByCode({ scopes, redirectUri, code, codeVerifier });
  await expect(redeemed).rejects.toMatchObject({ errorCode: "invalid_grant", message: /501481/ });
});

test("the other server of the same application: its cached refresh token goes on", async () => {
  const { client, account, accessToken } = await signedIn();
  const cache = client.getTokenCache().serialize();
  const next = webApp();
  next.getTokenCache().deserialize(cache);
  expect(await next.acquireTokenSilent({ account, scopes })).toMatchObject({ fromCache: true, accessToken });
  const refreshed = await next.acquireTokenSilent({ account, scopes, forceRefresh: true });
  expect(refreshed).toMatchObject({ fromCache: false, uniqueId: ada.id });
  const stolen = webApp("not-the-secret");
  stolen.getTokenCache().deserialize(cache);
  await expect(stolen.acquireTokenSilent({ account, scopes, forceRefresh: true })).rejects.toMatchObject({
    errorCode: "invalid_client",
  });
});

test("a refresh after the sessions were revoked needs the person: bad_token", async () => {
  const { client, account } = await signedIn();
  entra.faults.revokeSessions(ada.id);
  const refresh = client.acquireTokenSilent({ account, scopes, forceRefresh: true });
  await expect(refresh).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  await expect(refresh).rejects.toMatchObject({ subError: "bad_token" });
});

test("a refused consent lands at the callback, with the state", async () => {
  const url = await webApp().getAuthCodeUrl({ scopes, redirectUri, state: "s", prompt: "consent" });
  const { landedOn } = await newBrowser(entra).signIn(url, { ...person(ada), decision: "decline" });
  const answer = Object.fromEntries(new URL(landedOn).searchParams);
  expect(answer).toMatchObject({ error: "access_denied", state: "s" });
});

test("client credentials: once from the tenant, then from the cache", async () => {
  const client = confidentialClient(entra, daemon, { clientSecret: daemon.secret ?? "" });
  const first = await client.acquireTokenByClientCredential({ scopes: ownScopes });
  expect(first).toMatchObject({ fromCache: false, account: null, idToken: "" });
  const second = await client.acquireTokenByClientCredential({ scopes: ownScopes });
  expect(second).toMatchObject({ fromCache: true, accessToken: first?.accessToken });
});

test.each([
  [7000215, "the id of the secret", daemon.secretId, daemon],
  [7000222, "a secret that ended", remoteServer.expiredSecret, remoteServer],
])("AADSTS%i, invalid_client: %s", async (aadsts, _, secret = "", app = daemon) => {
  const asked = confidentialClient(entra, app, { clientSecret: secret }).acquireTokenByClientCredential({
    scopes: ownScopes,
  });
  await expect(asked).rejects.toBeInstanceOf(ServerError);
  await expect(asked).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: aadsts });
});

test("MSAL remembers that the tenant asked for patience, and asks nothing meanwhile", async () => {
  const client = confidentialClient(entra, daemon, { clientSecret: daemon.secret ?? "" });
  entra.faults.token({ status: 429, retryAfter: 60, client: daemon.appId });
  const ask = () => client.acquireTokenByClientCredential({ scopes: ownScopes, skipCache: true });
  await expect(ask()).rejects.toBeInstanceOf(ServerError);
  const sent = entra.recorder.exchanges().length;
  await expect(ask()).rejects.toBeInstanceOf(ServerError);
  expect(entra.recorder.exchanges()).toHaveLength(sent);
});
