// A token of somebody else in place of a secret: a cluster's, a build service's, a managed identity's.
import { request } from "undici";
import { afterEach, describe, expect, test } from "vitest";
import { contoso, fabrikam, managedIdentities } from "@workshop/entra-emulator/seed";
import { federated, newStateFile, startChanged } from "./support/changed-tenant.ts";
import { SUBJECT, startExternalIssuer } from "./support/external-issuer.ts";
import { refusal, refused } from "./support/refusal.ts";
import { apps, newTokens, startTestTenant, type TestTenant } from "./support/tenant.ts";

const { daemon, remoteServer, mcpClient } = apps;
const external = await startExternalIssuer();
const { issuer, server } = external;
const EXCHANGE = "api://AzureADTokenExchange";

afterEach(() => {
  server.asked.length = 0;
  return external.publish();
});

function fields(client_assertion: string, app: { appId: string } = daemon): Record<string, string> {
  return {
    grant_type: "client_credentials",
    client_id: app.appId,
    scope: `api://${remoteServer.appId}/.default`,
    client_assertion,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  };
}

const start = (options = {}) =>
  startChanged([federated(daemon, { issuer, subject: SUBJECT })], newStateFile(), options);

describe("an external issuer", () => {
  test("its token is a credential; its keys are asked for once", async () => {
    const tenant = await start();
    const token = async () => (await tenant.token(fields(await external.token()))).status;
    expect([await token(), await token()]).toEqual([200, 200]);
    expect(server.asked).toEqual(["/tenant-1/.well-known/openid-configuration", "/tenant-1/keys"]);
  });

  test("a key it did not have before is looked for again, once in a while", async () => {
    let now = Date.now();
    const tenant = await start({ clock: () => now });
    const token = async () => tenant.token(fields(await external.token()));
    expect((await token()).status).toBe(200);
    await external.roll();
    expect(await refusal(token())).toEqual(refused("invalid_client", 7000272));
    expect(server.asked.length).toBe(2);
    now += 60_000;
    expect((await token()).status).toBe(200);
    expect(server.asked.length).toBe(4);
  });

  test.each<[string, number, Record<string, unknown>]>([
    ["another subject", 700213, { sub: "system:serviceaccount:notes:other" }],
    ["a subject in capitals", 700213, { sub: SUBJECT.toUpperCase() }],
    ["another audience", 700212, { aud: "api://other" }],
    ["an audience in small letters", 700212, { aud: EXCHANGE.toLowerCase() }],
    ["a slash behind the issuer", 700211, { iss: `${issuer}/` }],
    ["an issuer nobody registered", 700211, { iss: `${server.origin}/tenant-2` }],
    ["an end in the past", 700024, { exp: 1_700_000_000 }],
  ])("%s: AADSTS%i", async (_, aadsts, changes) => {
    const tenant = await start();
    const pending = tenant.token(fields(await external.token(changes)));
    expect(await refusal(pending)).toEqual(refused("invalid_client", aadsts));
    // Nobody makes this server connect anywhere by naming an issuer.
    if (aadsts !== 700024) expect(server.asked).toEqual([]);
  });

  test("another's key under the issuer's key id: AADSTS700027", async () => {
    const tenant = await start();
    const forger = await startExternalIssuer();
    const kid = /"kid":"(.*?)"/.exec(server.pages["/tenant-1/keys"]?.body ?? "")?.[1];
    const jwt = await forger.token({ iss: issuer }, { kid });
    expect(await refusal(tenant.token(fields(jwt)))).toEqual(refused("invalid_client", 700027));
  });

  test("an application that trusts nobody: AADSTS70025", async () => {
    const tenant = await startTestTenant();
    expect(await refusal(tenant.token(fields(await external.token())))).toEqual(refused("invalid_client", 70025));
    expect(server.asked).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ["its metadata names another", () => external.publish({ issuer: `${issuer}/` })],
    ["its keys are not https", () => external.publish({ jwks_uri: "http://localhost/keys" })],
    ["its keys are somewhere private", () => external.publish({ jwks_uri: "https://10.0.0.1/keys" })],
    ["its metadata has no keys", () => external.publish({ jwks_uri: undefined })],
    [
      "its keys are too large",
      () => (server.pages["/tenant-1/keys"] = { body: `{"keys":[],"x":"${"x".repeat(70_000)}"}` }),
    ],
    ["its keys are no JSON", () => (server.pages["/tenant-1/keys"] = { body: "<html>" })],
    [
      "it redirects",
      () => (server.pages["/tenant-1/keys"] = { status: 302, body: "", headers: { location: "/keys" } }),
    ],
    ["it is gone", () => (server.pages["/tenant-1/keys"] = { status: 404, body: "{}" })],
  ])("%s: AADSTS501661, and nothing of it is kept", async (_, spoil) => {
    const tenant = await start();
    await spoil();
    const token = async () => tenant.token(fields(await external.token()));
    expect(await refusal(token())).toEqual(refused("invalid_request", 501661));
    await external.publish();
    expect((await token()).status).toBe(200);
  });
});

describe("a managed identity of this tenant", () => {
  const { notesReader, notesHost } = managedIdentities;
  const trusting = () =>
    startChanged(
      [federated(daemon, { issuer: `self/${contoso.id}/v2.0`, subject: notesReader.principalId })],
      newStateFile(),
      { port: "same", managedIdentity: true },
    );

  async function identityToken({ entra }: TestTenant, { clientId }: { clientId: string } = notesReader) {
    const imds = entra.managedIdentity.environment("imds").AZURE_POD_IDENTITY_AUTHORITY_HOST ?? "";
    const query = new URLSearchParams({ "api-version": "2018-02-01", resource: EXCHANGE });
    if (clientId !== notesHost.clientId) query.set("client_id", clientId);
    const url = `${imds}/metadata/identity/oauth2/token?${query.toString()}`;
    const answer = await request(url, { headers: { metadata: "true" } });
    return String(((await answer.body.json()) as Record<string, unknown>).access_token);
  }

  test("is a credential", async () => {
    const tenant = await trusting();
    expect((await tenant.token(fields(await identityToken(tenant)))).status).toBe(200);
  });

  test("another identity is not", async () => {
    const tenant = await trusting();
    const pending = tenant.token(fields(await identityToken(tenant, notesHost)));
    expect(await refusal(pending)).toEqual(refused("invalid_client", 700213));
  });

  test("a user's token: AADSTS700229; an application's: AADSTS700226; a forged one: AADSTS700027", async () => {
    const tenant = await trusting();
    const scope = `api://${remoteServer.appId}/mcp.read`;
    const { access_token = "" } = await newTokens(tenant, mcpClient, { scope });
    expect(await refusal(tenant.token(fields(access_token)))).toEqual(refused("invalid_client", 700229));
    const own = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
    const { json } = await tenant.token({ ...own, scope: `api://${remoteServer.appId}/.default` });
    expect(await refusal(tenant.token(fields(String(json.access_token))))).toEqual(refused("invalid_client", 700226));
    const [head = "", body = ""] = (await identityToken(tenant)).split(".");
    expect(await refusal(tenant.token(fields(`${head}.${body}.${"A".repeat(342)}`)))).toEqual(
      refused("invalid_client", 700027),
    );
  });

  test("an application of another tenant may not trust it: AADSTS700236", async () => {
    const tenant = await trusting();
    const { planner } = fabrikam.apps;
    const pending = tenant.token(fields(await identityToken(tenant), planner));
    expect(await refusal(pending)).toEqual(refused("invalid_client", 700236));
  });
});
