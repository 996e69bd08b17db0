// A client that says "cp1" gets long-lived Graph tokens, and loses them at once when something happens to its user.
import { ConfidentialClientApplication, InteractionRequiredAuthError, PublicClientApplication } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { registration, startChanged } from "./support/changed-tenant.ts";
import {
  type TestTenant,
  ada,
  alan,
  answerAt,
  apps,
  grace,
  newTokens,
  person,
  startTestTenant,
} from "./support/tenant.ts";

const tenant = await startTestTenant();
const { faults } = tenant.entra;
const CP1 = JSON.stringify({ access_token: { xms_cc: { values: ["CP1"] } } });
const { localServer, mcpClient, remoteServer } = apps;

const me = (token: string) => tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${token}` } });
const refresh = (tokens: Record<string, string>, more: Record<string, string> = {}) =>
  tenant.token({
    grant_type: "refresh_token",
    client_id: localServer.appId,
    refresh_token: tokens.refresh_token ?? "",
    ...more,
  });
/** Signs in, and refreshes as a client that understands challenges. */
async function capable(user = ada): Promise<Record<string, string>> {
  const first = await newTokens(tenant, localServer, {}, user);
  return (await refresh(first, { claims: CP1 })).json as Record<string, string>;
}
const challengeOf = (header: unknown) => /error="insufficient_claims", claims="([\w+/=]+)"$/.exec(String(header))?.[1];

test("the token says what its client can do, and lives long; refresh_in is half of it", async () => {
  const { access_token = "", ...answer } = await capable();
  expect(decodeJwt(access_token).xms_cc).toEqual(["CP1"]);
  const seconds = Number(answer.expires_in);
  expect(seconds).toBeGreaterThan(19 * 3600);
  expect(seconds).toBeLessThanOrEqual(28 * 3600);
  expect(Number(answer.refresh_in)).toBe(Math.floor(seconds / 2));
});

test("an application's own token says refresh_in when it lives long, and not when it does not", async () => {
  const { daemon } = apps;
  const answer = async () => {
    const client = { client_id: daemon.appId, client_secret: daemon.secret ?? "" };
    const scope = "https://graph.microsoft.com/.default";
    return (await tenant.token({ grant_type: "client_credentials", ...client, scope })).json;
  };
  expect(await answer()).not.toHaveProperty("refresh_in");
  faults.accessTokenLifetime({ seconds: 86_399, client: daemon.appId });
  expect(await answer()).toMatchObject({ expires_in: 86_399, refresh_in: 43_199 });
});

test("revoked: Graph challenges it, the other client's token stays good, and a new sign-in satisfies", async () => {
  const [long, short, others] = [await capable(), await newTokens(tenant), await capable(grace)];
  expect((await me(long.access_token ?? "")).status).toBe(200);
  faults.revokeSessions(ada.id);
  const { status, headers, json } = await me(long.access_token ?? "");
  expect({ status, code: (json.error as { code: string }).code }).toEqual({
    status: 401,
    code: "InvalidAuthenticationToken",
  });
  expect(String(headers["www-authenticate"])).toContain('Bearer realm="", authorization_uri="https://');
  const claims = JSON.parse(Buffer.from(challengeOf(headers["www-authenticate"]) ?? "", "base64").toString());
  expect(claims).toEqual({ access_token: { nbf: { essential: true, value: expect.stringMatching(/^\d{10}$/) } } });
  expect((await me(short.access_token ?? "")).status).toBe(200);
  expect((await me(others.access_token ?? "")).status).toBe(200);
  const refused = await refresh(long, { claims: JSON.stringify(claims) });
  expect(refused.json).toMatchObject({ error: "invalid_grant", suberror: "bad_token", error_codes: [50173] });
  expect((await me((await capable()).access_token ?? "")).status).toBe(200);
});

test("a disabled account: challenged at once with cp1, only at its end without", async () => {
  const [long, short] = [await capable(alan), await newTokens(tenant, localServer, {}, alan)];
  tenant.entra.updateUser(alan.id, { accountEnabled: false });
  const { status, headers } = await me(long.access_token ?? "");
  expect([status, challengeOf(headers["www-authenticate"]) !== undefined]).toEqual([401, true]);
  expect(challengeOf((await me(short.access_token ?? "")).headers["www-authenticate"])).toBeUndefined();
});

test("an API of one's own hears of it only when it asks for xms_cc", async () => {
  const xmsCc = { name: "xms_cc", source: null, essential: false, additionalProperties: [] };
  const scope = `api://${remoteServer.appId}/mcp.read openid`;
  const capabilities = async (there: TestTenant) => {
    const browser = there.browser();
    const authority = `${there.entra.origin}/${contoso.id}`;
    const client = new PublicClientApplication({
      auth: {
        clientId: mcpClient.appId,
        authority,
        knownAuthorities: [`localhost:${there.entra.port}`],
        clientCapabilities: ["cp1"],
      },
    });
    const { accessToken } = await client.acquireTokenInteractive({
      scopes: scope.split(" "),
      openBrowser: async (url) => void (await browser.signIn(url, person(ada))),
    });
    return decodeJwt(accessToken).xms_cc;
  };
  expect(await capabilities(tenant)).toBeUndefined();
  const optionalClaims = { idToken: [], accessToken: [xmsCc], saml2Token: [] };
  expect(await capabilities(await startChanged([registration(remoteServer, { optionalClaims })]))).toEqual(["cp1"]);
});

test("unmodified MSAL: the claims of the challenge bypass its cache, 50173 tells it to ask the user, and that helps", async () => {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: remoteServer.appId,
      clientSecret: remoteServer.secret ?? "",
      authority: `${tenant.entra.origin}/${contoso.id}`,
      knownAuthorities: [`localhost:${tenant.entra.port}`],
      clientCapabilities: ["cp1"],
    },
  });
  const browser = tenant.browser();
  const redirectUri = "http://localhost:3001/auth/callback";
  const signIn = async (claims?: string) => {
    const request = { scopes: ["User.Read"], redirectUri, ...(claims && { claims }) };
    const { landedOn } = await browser.signIn(await client.getAuthCodeUrl(request), person(grace));
    return client.acquireTokenByCode({ ...request, code: answerAt(landedOn).code ?? "" });
  };
  const { account, accessToken } = await signIn();
  faults.revokeSessions(grace.id);
  const { headers } = await me(accessToken);
  const claims = Buffer.from(challengeOf(headers["www-authenticate"]) ?? "", "base64").toString();
  const silent = client.acquireTokenSilent({ account: account ?? expect.fail(), scopes: ["User.Read"], claims });
  await expect(silent).rejects.toBeInstanceOf(InteractionRequiredAuthError);
  expect((await me((await signIn(claims)).accessToken)).status).toBe(200);
});
