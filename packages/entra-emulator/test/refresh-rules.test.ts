// What a refresh token may do after its first redemption: elsewhere, later, and when the world around it changed.
import { PublicClientApplication } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { type Change, newStateFile, principal, startChanged, startForTest } from "./support/changed-tenant.ts";
import { refusal, refused } from "./support/refusal.ts";
import {
  type TestTenant,
  ada,
  apps,
  authorizeUrl,
  linus,
  newTokens,
  person,
  startTestTenant,
} from "./support/tenant.ts";

const { localServer, remoteServer, mcpClient } = apps;
const { planner } = fabrikam.apps;
const API = `api://${remoteServer.appId}`;
const tenant = await startTestTenant();

function refresh(where: TestTenant, refresh_token = "", fields: Record<string, string> = {}, alias = contoso.id) {
  const request = { grant_type: "refresh_token", client_id: localServer.appId, refresh_token, ...fields };
  return where.token(request, {}, alias);
}

test("used again and again: the old one stays good, each gives a new one", async () => {
  const { refresh_token } = await newTokens(tenant);
  const answers = [await refresh(tenant, refresh_token), await refresh(tenant, refresh_token)];
  const issued = new Set([refresh_token, ...answers.map(({ json }) => json.refresh_token)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(issued.size).toBe(3);
  for (const { json } of answers) expect((await refresh(tenant, String(json.refresh_token))).status).toBe(200);
});

test("one in use is not among those that are forgotten when there are too many", async () => {
  const stateFile = newStateFile();
  const first = await startForTest({ stateFile });
  const { refresh_token } = await newTokens(first);
  await first.entra.stop();
  const fill: Change = ({ refreshTokens }) => {
    const [record] = Object.values(refreshTokens);
    for (let other = 1; other < 2_000; other++) refreshTokens[`other-${other}`] = record;
  };
  const full = await startChanged([fill], stateFile);
  for (const status of [200, 200, 200]) expect(await refresh(full, refresh_token)).toMatchObject({ status });
});

test("for any consented resource, in fewer words, and no further than consent goes", async () => {
  const { refresh_token } = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read offline_access` });
  await newTokens(tenant, mcpClient, { scope: "User.Read" });
  const fields = { client_id: mcpClient.appId };
  const graph = await refresh(tenant, refresh_token, { ...fields, scope: "User.Read" });
  expect(decodeJwt(String(graph.json.access_token))).toMatchObject({ scp: "User.Read" });
  const api = await refresh(tenant, String(graph.json.refresh_token), { ...fields, scope: `${API}/mcp.read` });
  expect(api.json.scope).toBe(`${API}/mcp.read`);
  expect(await refusal(refresh(tenant, refresh_token, { ...fields, scope: `${API}/mcp.write` }))).toEqual(
    refused("invalid_grant", 65001, "consent_required"),
  );
});

test("a guest's works in both tenants, for the account of each; a stranger's only at home", async () => {
  const scope = "User.Read openid profile offline_access";
  const signIn = (user: typeof linus) =>
    newTokens(tenant, planner, { scope, redirect_uri: "http://localhost:5999" }, user);
  const { refresh_token } = await signIn(linus);
  const atHome = authorizeUrl(tenant.entra, planner, { scope }, fabrikam.id);
  await tenant.browser().signIn(atHome, person(linus));
  const fields = { client_id: planner.appId };
  const here = await refresh(tenant, refresh_token, fields);
  const there = await refresh(tenant, refresh_token, fields, fabrikam.id);
  const claims = [here, there].map(({ json }) => decodeJwt(String(json.id_token)));
  expect(claims.map(({ tid, oid }) => [tid, oid])).toEqual([
    [contoso.id, linus.id],
    [fabrikam.id, fabrikam.users.linus.id],
  ]);
  const back = await refresh(tenant, String(there.json.refresh_token), fields, contoso.id);
  expect(decodeJwt(String(back.json.id_token)).tid).toBe(contoso.id);
});

test("a person of one tenant is not admitted to another by a refresh token: AADSTS50020", async () => {
  const { refresh_token } = await newTokens(tenant, planner, { redirect_uri: "http://localhost:5999" }, ada);
  expect(await refusal(refresh(tenant, refresh_token, { client_id: planner.appId }, fabrikam.id))).toEqual(
    refused("invalid_grant", 50020),
  );
  expect((await refresh(tenant, refresh_token, { client_id: planner.appId }, "organizations")).status).toBe(200);
});

test("MSAL asks in the guest's other tenant with the refresh token it has", async () => {
  const { origin, port } = tenant.entra;
  const knownAuthorities = [`localhost:${port}`];
  const auth = { clientId: planner.appId, authority: `${origin}/${contoso.id}`, knownAuthorities };
  const client = new PublicClientApplication({ auth });
  const scopes = ["User.Read"];
  const openBrowser = async (url: string) => void (await tenant.browser().signIn(url, person(linus)));
  const { account } = await client.acquireTokenInteractive({ scopes, openBrowser });
  await tenant.browser().signIn(authorizeUrl(tenant.entra, planner, {}, fabrikam.id), person(linus));
  const elsewhere = {
    account: account ?? expect.fail(),
    scopes,
    authority: `${origin}/${fabrikam.id}`,
    forceRefresh: true,
  };
  expect((await client.acquireTokenSilent(elsewhere)).tenantId).toBe(fabrikam.id);
});

test.each([
  ["the client is disabled", localServer, { accountEnabled: false }, "unauthorized_client", 7000112],
  [
    "the resource is disabled",
    { appId: "00000003-0000-0000-c000-000000000000" },
    { accountEnabled: false },
    "invalid_resource",
    500014,
  ],
  ["the client admits assigned people only", localServer, { appRoleAssignmentRequired: true }, "invalid_grant", 50105],
  ["the client is gone", localServer, null, "unauthorized_client", 700016],
] as const)("%s afterwards: refused", async (_, app, change, error, aadsts) => {
  const stateFile = newStateFile();
  const before = await startForTest({ stateFile });
  const { refresh_token } = await newTokens(before);
  await before.entra.stop();
  const after = await startChanged([principal(app, change)], stateFile);
  expect(await refusal(refresh(after, refresh_token))).toEqual(refused(error, aadsts));
});

test.each([
  ["consent was taken back", "invalid_grant", 65001, "consent_required"],
  ["the account was disabled", "invalid_grant", 50057, undefined],
] as const)("%s: refused", async (what, error, aadsts, suberror) => {
  const stateFile = newStateFile();
  const before = await startForTest({ stateFile });
  const { refresh_token } = await newTokens(before);
  if (aadsts === 50057) before.entra.updateUser(ada.id, { accountEnabled: false });
  await before.entra.stop();
  const after = await startChanged(what.startsWith("consent") ? [(kept) => (kept.consents = [])] : [], stateFile);
  expect(await refusal(refresh(after, refresh_token))).toEqual(refused(error, aadsts, suberror));
});
