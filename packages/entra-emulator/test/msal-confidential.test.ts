// Unmodified MSAL as a daemon without a secret, and as an API that acts on behalf of its user.
import { ConfidentialClientApplication, InteractionRequiredAuthError, ServerError } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { GRAPH_APP_ID, contoso } from "@workshop/entra-emulator/seed";
import { federated, registration, startChanged, startForTest } from "./support/changed-tenant.ts";
import { makeClientCertificate, thumbprint } from "./support/client-certificate.ts";
import { SUBJECT, startExternalIssuer } from "./support/external-issuer.ts";
import { API, middleTier } from "./support/middle-tier.ts";
import { type TestTenant, ada, apps } from "./support/tenant.ts";

const { daemon, remoteServer } = apps;
const own = { scopes: [`${API}/.default`] };
type Auth = ConstructorParameters<typeof ConfidentialClientApplication>[0]["auth"];

function client({ entra }: TestTenant, app: { appId: string }, credential: Partial<Auth>) {
  const authority = `${entra.origin}/${contoso.id}`;
  const auth = { clientId: app.appId, authority, knownAuthorities: [`localhost:${entra.port}`], ...credential };
  return new ConfidentialClientApplication({ auth });
}

describe("a daemon without a secret", () => {
  test.each(["thumbprintSha256", "thumbprint"] as const)("a certificate by its %s", async (name) => {
    const certificate = await makeClientCertificate();
    const tenant = await startChanged([registration(daemon, { keyCredentials: [certificate.credential] })]);
    const hash = name === "thumbprint" ? "sha1" : "sha256";
    const clientCertificate = { privateKey: certificate.privateKeyPem, [name]: thumbprint(certificate, hash, "hex") };
    const result = await client(tenant, daemon, { clientCertificate }).acquireTokenByClientCredential(own);
    expect(decodeJwt(result?.accessToken ?? "")).toMatchObject({ azp: daemon.appId, azpacr: "2" });
  });

  test("a certificate that nobody uploaded: invalid_client AADSTS700027", async () => {
    const certificate = await makeClientCertificate();
    const tenant = await startForTest();
    const thumbprintSha256 = thumbprint(certificate, "sha256", "hex");
    const stranger = client(tenant, daemon, {
      clientCertificate: { privateKey: certificate.privateKeyPem, thumbprintSha256 },
    });
    const refused = stranger.acquireTokenByClientCredential(own);
    await expect(refused).rejects.toBeInstanceOf(ServerError);
    await expect(refused).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 700027 });
  });

  test("a callback that returns a cluster's token", async () => {
    const external = await startExternalIssuer();
    const tenant = await startChanged([federated(daemon, { issuer: external.issuer, subject: SUBJECT })]);
    const asked: unknown[] = [];
    const clientAssertion: Auth["clientAssertion"] = (config) => {
      asked.push(config.tokenEndpoint);
      return external.token();
    };
    const result = await client(tenant, daemon, { clientAssertion }).acquireTokenByClientCredential(own);
    expect(result?.accessToken).toMatch(/^eyJ/);
    expect(asked).toEqual([`${tenant.entra.origin}/${contoso.id}/oauth2/v2.0/token`]);
  });
});

/** An API that ada agreed to, as MSAL has it, and a way for her client to call it. */
async function apiOfMsal() {
  const tenant = await startForTest();
  const { consented, received } = middleTier(tenant);
  await consented();
  return { tenant, received, api: client(tenant, remoteServer, { clientSecret: remoteServer.secret ?? "" }) };
}

describe("on behalf of a user", () => {
  test("the token is the same person's, for the next API; the second one comes from the cache", async () => {
    const { api, received } = await apiOfMsal();
    const request = { oboAssertion: await received(), scopes: ["User.Read"] };
    const first = await api.acquireTokenOnBehalfOf(request);
    expect(first?.account?.homeAccountId).toBe(`${ada.id}.${contoso.id}`);
    expect(decodeJwt(first?.accessToken ?? "")).toMatchObject({
      oid: ada.id,
      appid: remoteServer.appId,
      appidacr: "1",
    });
    expect(await api.acquireTokenOnBehalfOf(request)).toMatchObject({ fromCache: true });
  });

  test("without consent it is up to the person: InteractionRequiredAuthError", async () => {
    const { api, received } = await apiOfMsal();
    const refused = api.acquireTokenOnBehalfOf({ oboAssertion: await received(), scopes: ["Mail.Read"] });
    await expect(refused).rejects.toBeInstanceOf(InteractionRequiredAuthError);
    await expect(refused).rejects.toMatchObject({ subError: "consent_required" });
  });

  test("a step-up gives the API the claims that the client's next sign-in has to carry", async () => {
    const { tenant, api, received } = await apiOfMsal();
    tenant.entra.faults.stepUp({ resource: GRAPH_APP_ID, user: ada.id });
    const weak = api.acquireTokenOnBehalfOf({ oboAssertion: await received(), scopes: ["User.Read"] });
    const error: unknown = await weak.catch((reason: unknown) => reason);
    if (!(error instanceof InteractionRequiredAuthError)) throw error;
    expect(error).toMatchObject({ errorCode: "interaction_required", subError: "basic_action", errorNo: 50076 });
    const oboAssertion = await received(ada, { claims: error.claims });
    expect(await api.acquireTokenOnBehalfOf({ oboAssertion, scopes: ["User.Read"] })).toMatchObject({
      uniqueId: ada.id,
    });
  });

  test("revoked sessions: InteractionRequiredAuthError with suberror bad_token", async () => {
    const { tenant, api, received } = await apiOfMsal();
    const oboAssertion = await received();
    tenant.entra.faults.revokeSessions(ada.id);
    const refused = api.acquireTokenOnBehalfOf({ oboAssertion, scopes: ["User.Read"] });
    await expect(refused).rejects.toMatchObject({ name: "InteractionRequiredAuthError", subError: "bad_token" });
  });
});
