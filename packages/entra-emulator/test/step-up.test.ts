// A rule that wants a second factor: who has none hears of it with claims, and an interactive request satisfies it.
import { ConfidentialClientApplication, InteractionRequiredAuthError, PublicClientApplication } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { afterEach, expect, test } from "vitest";
import { GRAPH_APP_ID } from "../src/seed/microsoft-graph.ts";
import { contoso } from "@workshop/entra-emulator/seed";
import { refusal, refused } from "./support/refusal.ts";
import { ada, answerAt, apps, authorizeUrl, grace, newTokens, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { faults, origin, port } = tenant.entra;
const { localServer, mcpClient, remoteServer } = apps;
const API = `api://${remoteServer.appId}`;
const SCOPE = `${API}/mcp.read openid profile offline_access`;
afterEach(() => faults.clear());

const refresh = (tokens: Record<string, string>, more: Record<string, string> = {}) =>
  tenant.token({
    grant_type: "refresh_token",
    client_id: mcpClient.appId,
    refresh_token: tokens.refresh_token ?? "",
    ...more,
  });
const auth = { authority: `${origin}/${contoso.id}`, knownAuthorities: [`localhost:${port}`] };
const claimsIn = (error: unknown): string =>
  error instanceof InteractionRequiredAuthError
    ? error.claims
    : expect.fail(`not asked for the user: ${String(error)}`);

test("refreshing is refused with claims; the request that carries them asks for proof; its tokens are stronger", async () => {
  const weak = await newTokens(tenant, mcpClient, { scope: `${SCOPE} User.Read` });
  const others = await newTokens(tenant, mcpClient, { scope: SCOPE }, grace);
  faults.stepUp({ resource: remoteServer.appId, user: ada.id, client: mcpClient.appId });
  const first = await refresh(weak);
  expect(await refusal(Promise.resolve(first))).toEqual(refused("invalid_grant", 50076, "basic_action"));
  const claims = String(first.json.claims);
  expect(JSON.parse(claims)).toMatchObject({ access_token: { polids: { essential: true } } });
  expect((await refresh(weak, { scope: "User.Read" })).status).toBe(200);
  expect((await refresh(others)).status).toBe(200);

  const browser = tenant.browser();
  const url = authorizeUrl(tenant.entra, mcpClient, { scope: SCOPE, claims });
  const { pages, landedOn } = await browser.signIn(url, person(ada));
  expect(pages).toEqual(["sign-in", "password", "second-factor"]);
  const { json: strong } = await tenant.token({
    grant_type: "authorization_code",
    client_id: mcpClient.appId,
    redirect_uri: "http://localhost:5999",
    code: answerAt(landedOn).code ?? "",
  });
  expect((await refresh(strong as Record<string, string>)).status).toBe(200);
  expect((await refresh(weak)).status).toBe(400);
  const again = await browser.signIn(authorizeUrl(tenant.entra, mcpClient, { scope: SCOPE }), person(ada));
  expect(again.pages).toEqual([]);
});

test("an authentication context is in acrs, of the token that was asked with it", async () => {
  faults.stepUp({ resource: remoteServer.appId, context: "c1", aadsts: 50079 });
  const strong = await newTokens(tenant, mcpClient, { scope: SCOPE });
  expect(decodeJwt(strong.access_token ?? "").acrs).toEqual(["c1"]);
  const c2 = JSON.stringify({ access_token: { acrs: { essential: true, value: "c2" } } });
  const both = await refresh(strong, { claims: c2 });
  expect(decodeJwt(String(both.json.access_token)).acrs).toEqual(["c1", "c2"]);
  faults.clear();
  const weak = await newTokens(tenant, mcpClient, { scope: SCOPE });
  expect(decodeJwt(weak.access_token ?? "")).not.toHaveProperty("acrs");
  const asked = await refresh(weak, { claims: c2 });
  expect([asked.json.error_codes, asked.json.claims]).toEqual([[50076], c2]);
  faults.stepUp({ context: "c1", aadsts: 50079 });
  expect((await refresh(weak)).json.error_codes).toEqual([50079]);
});

test("version 1 tokens say mfa in amr", async () => {
  const amr = async (claims?: string) => {
    const { access_token = "" } = await newTokens(tenant, localServer, claims ? { claims } : {});
    return decodeJwt(access_token).amr;
  };
  expect(await amr()).toEqual(["pwd"]);
  expect(await amr(JSON.stringify({ access_token: { acrs: { values: ["c1"] } } }))).toEqual(["pwd", "mfa"]);
});

test("silently nobody can prove anything, and whoever cancels is refused", async () => {
  const browser = tenant.browser();
  await browser.signIn(authorizeUrl(tenant.entra, mcpClient, { scope: SCOPE }), person(ada));
  faults.stepUp({ user: ada.userPrincipalName });
  const silent = authorizeUrl(tenant.entra, mcpClient, { scope: SCOPE, prompt: "none" });
  expect(answerAt((await browser.signIn(silent, person(ada))).landedOn).error).toBe("interaction_required");
  const asked = authorizeUrl(tenant.entra, mcpClient, { scope: SCOPE });
  const { pages, landedOn } = await browser.signIn(asked, { ...person(ada), decision: "decline" });
  expect([pages, answerAt(landedOn).error]).toEqual([["second-factor"], "access_denied"]);
});

test("unmodified MSAL: a silent request fails as one that needs the user, with the claims to ask for", async () => {
  const client = new PublicClientApplication({ auth: { clientId: mcpClient.appId, ...auth } });
  const browser = tenant.browser();
  const scopes = [`${API}/mcp.read`];
  const signIn = (claims?: string) =>
    client.acquireTokenInteractive({
      scopes,
      ...(claims && { claims }),
      openBrowser: async (url) => void (await browser.signIn(url, person(grace))),
    });
  const { account } = await signIn();
  faults.stepUp({ resource: remoteServer.appId, context: "c3" });
  const silently = (claims?: string) =>
    client.acquireTokenSilent({
      account: account ?? expect.fail(),
      scopes,
      forceRefresh: true,
      ...(claims && { claims }),
    });
  const claims = claimsIn(await silently().catch((error: unknown) => error));
  await signIn(claims);
  expect(decodeJwt((await silently(claims)).accessToken).acrs).toEqual(["c3"]);
});

test("on-behalf-of: the API hears interaction_required and hands the claims to its client, whose new token will do", async () => {
  const client = new ConfidentialClientApplication({
    auth: { clientId: remoteServer.appId, clientSecret: remoteServer.secret ?? "", ...auth },
  });
  const consent = { scope: "User.Read openid", redirect_uri: "http://localhost:3001/auth/callback" };
  await newTokens(tenant, remoteServer, consent);
  const behalf = (oboAssertion = "") =>
    client.acquireTokenOnBehalfOf({ oboAssertion, scopes: ["User.Read"], skipCache: true });
  const { access_token: weak } = await newTokens(tenant, mcpClient, { scope: SCOPE });
  expect((await behalf(weak))?.accessToken).toMatch(/^eyJ/);
  faults.stepUp({ resource: GRAPH_APP_ID, client: remoteServer.appId });
  const refusedOnce = await behalf(weak).catch((error: unknown) => error);
  expect(refusedOnce).toMatchObject({ errorCode: "interaction_required", subError: "basic_action" });
  const { access_token: strong } = await newTokens(tenant, mcpClient, { scope: SCOPE, claims: claimsIn(refusedOnce) });
  expect(decodeJwt((await behalf(strong))?.accessToken ?? "").amr).toEqual(["pwd", "mfa"]);
  await expect(behalf(weak)).rejects.toBeInstanceOf(InteractionRequiredAuthError);
});
