// An API that acts for the person who called it (Learn, v2-oauth2-on-behalf-of-flow), with unmodified MSAL at both ends.
import { InteractionRequiredAuthError } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { afterEach, expect, test } from "vitest";
import { GRAPH_APP_ID, contoso } from "@workshop/entra-emulator/seed";
import { graphClient } from "../support/administrator.ts";
import { API, ada, grace, mcpClient, remoteServer, signInAt, startTenant } from "../support/tenant.ts";
import { confidentialClient, publicClient, signIn } from "./clients.ts";

const entra = await startTenant();
afterEach(() => entra.faults.clear());
const { legacyApi } = contoso.apps;
const scopes = ["User.Read"];
const redirectUri = "http://localhost:3001/auth/callback";

function newApi() {
  return confidentialClient(entra, remoteServer, { clientSecret: remoteServer.secret ?? "" });
}

/** What the API receives from its caller. */
async function received(user = ada, asked = [`${API}/mcp.read`]): Promise<string> {
  return (await signIn(entra, publicClient(entra, mcpClient.appId), user, { scopes: asked })).accessToken;
}

/** A person agrees once to what the API does for them; a middle tier cannot ask. */
const agreed = await newApi().getAuthCodeUrl({ scopes, redirectUri });
for (const user of [ada, grace]) await signInAt(entra, agreed, user);

test("the token is the same person's, for the next API, which takes it; the second one comes from the cache", async () => {
  const api = newApi();
  const request = { oboAssertion: await received(), scopes };
  const first = await api.acquireTokenOnBehalfOf(request);
  expect(first?.account?.homeAccountId).toBe(`${ada.id}.${contoso.id}`);
  const accessToken = first?.accessToken ?? "";
  expect(decodeJwt(accessToken)).toMatchObject({ oid: ada.id, appid: remoteServer.appId, appidacr: "1" });
  expect(await graphClient(entra, accessToken).api("/me").get()).toMatchObject({ id: ada.id });
  expect(await api.acquireTokenOnBehalfOf(request)).toMatchObject({ fromCache: true });
});

test("two people at one API: the cache keeps them apart", async () => {
  const api = newApi();
  for (const user of [ada, grace]) {
    const result = await api.acquireTokenOnBehalfOf({ oboAssertion: await received(user), scopes });
    expect(result?.uniqueId).toBe(user.id);
  }
});

test("without consent it is up to the person: consent_required", async () => {
  const asked = newApi().acquireTokenOnBehalfOf({ oboAssertion: await received(), scopes: ["Mail.Read"] });
  await expect(asked).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  await expect(asked).rejects.toMatchObject({ subError: "consent_required" });
});

test.each([
  [500131, "for another API", [`${legacyApi.identifierUris[0]}/ledger.read`]],
  [50013, "for Graph, whose signature nobody else can check", scopes],
])("AADSTS%i: a token %s is no assertion", async (aadsts, _, asked) => {
  const refused = newApi().acquireTokenOnBehalfOf({ oboAssertion: await received(ada, asked), scopes });
  await expect(refused).rejects.toMatchObject({ errorCode: "invalid_grant", errorNo: aadsts });
});

test("a step-up hands the claims on: the person's client signs in with them, and the API goes on", async () => {
  entra.faults.stepUp({ resource: GRAPH_APP_ID, user: ada.id });
  const weak = newApi().acquireTokenOnBehalfOf({ oboAssertion: await received(), scopes });
  const error: unknown = await weak.catch((reason: unknown) => reason);
  if (!(error instanceof InteractionRequiredAuthError)) throw error;
  expect(error).toMatchObject({ errorCode: "interaction_required", subError: "basic_action", errorNo: 50076 });
  const client = publicClient(entra, mcpClient.appId);
  const { accessToken } = await signIn(entra, client, ada, { scopes: [`${API}/mcp.read`], claims: error.claims });
  expect(await newApi().acquireTokenOnBehalfOf({ oboAssertion: accessToken, scopes })).toMatchObject({
    uniqueId: ada.id,
  });
});

test("revoked sessions: bad_token", async () => {
  const oboAssertion = await received(grace);
  entra.faults.revokeSessions(grace.id);
  const asked = newApi().acquireTokenOnBehalfOf({ oboAssertion, scopes });
  await expect(asked).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  await expect(asked).rejects.toMatchObject({ subError: "bad_token" });
});
