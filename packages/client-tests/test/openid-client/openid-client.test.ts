// A certified OpenID Connect client that knows nothing of Microsoft: what it asks of every provider, it asks here.
import * as client from "openid-client";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import {
  API,
  ada,
  daemon,
  localServer,
  newBrowser,
  person,
  remoteServer,
  signInAt,
  startTenant,
} from "../support/tenant.ts";

const entra = await startTenant({ devicePollingInterval: 1 });
const issuer = new URL(`${entra.origin}/${contoso.id}/v2.0`);
const redirect_uri = "http://localhost:3001/auth/callback";
const web = await client.discovery(issuer, remoteServer.appId, remoteServer.secret);
const scope = "openid profile email offline_access User.Read";

async function signedIn(config = web, parameters: Record<string, string> = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri,
    scope,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    ...parameters,
  });
  const landedOn = await signInAt(entra, url);
  return client.authorizationCodeGrant(config, landedOn, { pkceCodeVerifier, expectedState, expectedNonce });
}

test("discovery: the issuer of the document is the one that was asked for", () => {
  expect(web.serverMetadata()).toMatchObject({ issuer: issuer.href, jwks_uri: expect.stringContaining(contoso.id) });
  expect(web.serverMetadata().supportsPKCE()).toBe(false);
});

test.each(["common", contoso.domain])(
  "discovery at /%s: an issuer that is not the address is refused",
  async (alias) => {
    const asked = client.discovery(new URL(`${entra.origin}/${alias}/v2.0`), remoteServer.appId, remoteServer.secret);
    await expect(asked).rejects.toMatchObject({ code: "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" });
  },
);

test("code flow with PKCE, state and nonce; the ID token's signature is checked with the published keys", async () => {
  client.enableNonRepudiationChecks(web);
  const tokens = await signedIn();
  expect(tokens.claims()).toMatchObject({
    iss: issuer.href,
    aud: remoteServer.appId,
    tid: contoso.id,
    oid: ada.id,
    preferred_username: ada.signInName,
  });
  expect(tokens.expiresIn()).toBeGreaterThan(0);
});

test.each([
  ["client_secret_post", client.ClientSecretPost(remoteServer.secret)],
  ["client_secret_basic", client.ClientSecretBasic(remoteServer.secret)],
])("refresh by %s: a new refresh token, and the old one still works", async (_, method) => {
  const config = await client.discovery(issuer, remoteServer.appId, undefined, method);
  const { refresh_token = "" } = await signedIn(config);
  const next = await client.refreshTokenGrant(config, refresh_token);
  expect(next.refresh_token).not.toBe(refresh_token);
  expect(next.claims()).toMatchObject({ oid: ada.id });
  expect(await client.refreshTokenGrant(config, refresh_token)).toMatchObject({ token_type: "bearer" });
});

test("userinfo answers for the subject of the ID token, and for nobody without a token", async () => {
  const { access_token, claims } = await signedIn();
  const sub = claims()?.sub ?? "";
  expect(await client.fetchUserInfo(web, access_token, sub)).toMatchObject({ sub, name: ada.displayName });
  const stranger = client.fetchUserInfo(web, "nonsense", sub);
  await expect(stranger).rejects.toMatchObject({ code: "OAUTH_WWW_AUTHENTICATE_CHALLENGE" });
});

test("client credentials: four members and no more", async () => {
  const config = await client.discovery(issuer, daemon.appId, daemon.secret);
  const tokens = await client.clientCredentialsGrant(config, { scope: `${API}/.default` });
  expect(Object.keys(tokens).toSorted()).toEqual(["access_token", "expires_in", "ext_expires_in", "token_type"]);
});

test("a wrong secret is invalid_client, 401, with the number", async () => {
  const config = await client.discovery(issuer, daemon.appId, "wrong");
  await expect(client.clientCredentialsGrant(config, { scope: `${API}/.default` })).rejects.toMatchObject({
    error: "invalid_client",
    status: 401,
    error_description: expect.stringMatching(/^AADSTS7000215: /),
  });
});

test("device code, polled until the person has typed it", async () => {
  const config = await client.discovery(issuer, localServer.appId, undefined, client.None());
  const started = await client.initiateDeviceAuthorization(config, { scope });
  expect(started.verification_uri_complete).toBeUndefined();
  const polled = client.pollDeviceAuthorizationGrant(config, started);
  const typed = newBrowser(entra).enterDeviceCode(started.verification_uri, started.user_code, person(ada));
  const [tokens] = await Promise.all([polled, typed]);
  expect(tokens.claims()).toMatchObject({ oid: ada.id });
});

test("an error at the redirect URI is the client's own error", async () => {
  const [state] = [client.randomState()];
  const url = client.buildAuthorizationUrl(web, { redirect_uri, scope, state, prompt: "none" });
  const landedOn = await signInAt(entra, url);
  const redeemed = client.authorizationCodeGrant(web, landedOn, { expectedState: state });
  await expect(redeemed).rejects.toMatchObject({ error: "login_required" });
});

test("the end-session address ends the session and comes back where it may", async () => {
  const browser = newBrowser(entra);
  const state = client.randomState();
  const ask = client.buildAuthorizationUrl(web, { redirect_uri, scope, state });
  await browser.signIn(ask.href, person(ada));
  const out = client.buildEndSessionUrl(web, { post_logout_redirect_uri: redirect_uri });
  expect(new URL((await browser.open(out.href)).url).href.split("?")[0]).toBe(redirect_uri);
  ask.searchParams.set("prompt", "none");
  expect(new URL((await browser.open(ask.href)).url).searchParams.get("error")).toBe("login_required");
});
