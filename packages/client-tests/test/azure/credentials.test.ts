// The credentials of @azure/identity for applications: what a server is configured with, and nothing of the tenant's.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ChainedTokenCredential,
  ClientAssertionCredential,
  ClientCertificateCredential,
  DeviceCodeCredential,
  EnvironmentCredential,
  OnBehalfOfCredential,
} from "@azure/identity";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { publicClient, signIn } from "../msal/clients.ts";
import { administrator } from "../support/administrator.ts";
import { claimsOf, custom, daemon, localServer, remoteServer, secretCredential } from "../support/azure-tenant.ts";
import { makeClientCertificate } from "@workshop/entra-emulator";
import { API, ada, mcpClient, newBrowser, person, startTenant } from "../support/tenant.ts";

const entra = await startTenant({ devicePollingInterval: 0.05 });
const folder = mkdtempSync(join(tmpdir(), "credentials-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());
const OWN = `${API}/.default`;
const GRAPH = "https://graph.microsoft.com/.default";

const certificate = await makeClientCertificate();
const certificatePath = join(folder, "client.pem");
writeFileSync(certificatePath, `${certificate.privateKeyPem}\n${certificate.certificatePem}\n`, { mode: 0o600 });
const graph = await administrator(entra);
await graph.api(`/applications/${daemon.id}`).patch({
  keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Verify", key: certificate.der }],
});

test("a secret: a token for the API, and the same again without asking", async () => {
  const credential = secretCredential(entra);
  const { token } = await credential.getToken(OWN);
  expect(claimsOf(token)).toMatchObject({ azp: daemon.appId, azpacr: "1", roles: ["Notes.Read.All"] });
  expect((await credential.getToken(OWN)).token).toBe(token);
});

test.each([
  ["the id of the secret", daemon.secretId, /AADSTS7000215/],
  ["a guess", "guess", /AADSTS7000215/],
])("%s instead of the secret", async (_what, secret, message) => {
  const asked = secretCredential(entra, { appId: daemon.appId, ...(secret && { secret }) }).getToken(OWN);
  await expect(asked).rejects.toMatchObject({ name: "AuthenticationRequiredError", message });
});

test("a certificate, from a file and from memory", async () => {
  const pem = { certificate: `${certificate.privateKeyPem}\n${certificate.certificatePem}\n` };
  for (const credential of [
    new ClientCertificateCredential(contoso.id, daemon.appId, { certificatePath }, custom(entra)),
    new ClientCertificateCredential(contoso.id, daemon.appId, pem, custom(entra)),
  ])
    expect(claimsOf((await credential.getToken(OWN)).token)).toMatchObject({ azp: daemon.appId, azpacr: "2" });
});

test("another certificate is refused: AADSTS700027", async () => {
  const { privateKeyPem, certificatePem } = await makeClientCertificate();
  const source = { certificate: `${privateKeyPem}\n${certificatePem}\n` };
  const asked = new ClientCertificateCredential(contoso.id, daemon.appId, source, custom(entra)).getToken(OWN);
  await expect(asked).rejects.toThrow(/AADSTS700027/);
});

test("the environment says which: a certificate, or a secret", async () => {
  const strength = async () => claimsOf((await new EnvironmentCredential(custom(entra)).getToken(OWN)).token).azpacr;
  vi.stubEnv("AZURE_TENANT_ID", contoso.id);
  vi.stubEnv("AZURE_CLIENT_ID", daemon.appId);
  vi.stubEnv("AZURE_CLIENT_CERTIFICATE_PATH", certificatePath);
  expect(await strength()).toBe("2");
  vi.stubEnv("AZURE_CLIENT_SECRET", daemon.secret);
  expect(await strength()).toBe("1");
});

test("an assertion that is none", async () => {
  const credential = new ClientAssertionCredential(contoso.id, daemon.appId, async () => "a.b.c", custom(entra));
  await expect(credential.getToken(OWN)).rejects.toThrow(/AADSTS\d+/);
});

test("on behalf of the user who called the API, with a secret", async () => {
  const received = await signIn(entra, publicClient(entra, mcpClient.appId), ada, { scopes: [`${API}/mcp.read`] });
  const act = () =>
    new OnBehalfOfCredential({
      tenantId: contoso.id,
      clientId: remoteServer.appId,
      clientSecret: remoteServer.secret ?? "",
      userAssertionToken: received.accessToken,
      ...custom(entra),
    }).getToken("https://graph.microsoft.com/User.Read");
  await expect(act()).rejects.toThrow(/AADSTS65001/);
  await graph.api("/oauth2PermissionGrants").post({
    clientId: remoteServer.servicePrincipalId,
    consentType: "AllPrincipals",
    resourceId: (await graph.api("/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')").get()).id,
    scope: "User.Read",
  });
  expect(claimsOf((await act()).token)).toMatchObject({ appid: remoteServer.appId, oid: ada.id, scp: "User.Read" });
});

test("a device code: the person types it on another machine, and the account stays for the next time", async () => {
  const credential = new DeviceCodeCredential({
    tenantId: contoso.id,
    clientId: localServer.appId,
    userPromptCallback: ({ verificationUri, userCode }) =>
      void newBrowser(entra).enterDeviceCode(verificationUri, userCode, person(ada)),
    ...custom(entra),
  });
  const { token } = await credential.getToken("User.Read");
  expect(claimsOf(token)).toMatchObject({ oid: ada.id, appid: localServer.appId });
  expect((await credential.getToken("User.Read")).token).toBe(token);
});

test("a chain: the environment says nothing, then the secret", async () => {
  const credential = new ChainedTokenCredential(new EnvironmentCredential(custom(entra)), secretCredential(entra));
  expect(claimsOf((await credential.getToken(GRAPH)).token)).toMatchObject({ appid: daemon.appId });
});
