// No secret anywhere: a managed identity's token is the credential of an application (Learn, "Configure an application
// to trust a managed identity").
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClientAssertionCredential, WorkloadIdentityCredential } from "@azure/identity";
import { afterAll, expect, test } from "vitest";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { administrator } from "../support/administrator.ts";
import { claimsOf, custom, daemon } from "../support/azure-tenant.ts";
import { answerOf } from "../support/run-program.ts";
import { API, startTenant } from "../support/tenant.ts";

const entra = await startTenant({ managedIdentity: true });
const folder = mkdtempSync(join(tmpdir(), "workload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { notesHost } = managedIdentities;
const SCOPE = "api://AzureADTokenExchange/.default";
const OWN = `${API}/.default`;

const graph = await administrator(entra);
await graph.api(`/applications/${daemon.id}/federatedIdentityCredentials`).post({
  name: "notes-host",
  issuer: `${entra.origin}/${contoso.id}/v2.0`,
  subject: notesHost.principalId,
  audiences: ["api://AzureADTokenExchange"],
});

/** What runs in Azure asks for it, in a process of its own. */
async function identityToken(name: "notesHost" | "notesReader"): Promise<string> {
  const env = entra.managedIdentity.environment("imds", name);
  const { token } = (await answerOf("managed-identity.mjs", { ...env, SCOPE })) as { token: string };
  return token;
}

test("ClientAssertionCredential: the machine's identity stands for the application", async () => {
  const assertion = () => identityToken("notesHost");
  const credential = new ClientAssertionCredential(contoso.id, daemon.appId, assertion, custom(entra));
  const { token } = await credential.getToken(OWN);
  expect(claimsOf(token)).toMatchObject({ azp: daemon.appId, azpacr: "2", roles: ["Notes.Read.All"] });
});

test("WorkloadIdentityCredential: the token lies in a file", async () => {
  const tokenFilePath = join(folder, "token");
  writeFileSync(tokenFilePath, await identityToken("notesHost"));
  const options = { tenantId: contoso.id, clientId: daemon.appId, tokenFilePath, ...custom(entra) };
  const { token } = await new WorkloadIdentityCredential(options).getToken(OWN);
  expect(claimsOf(token)).toMatchObject({ azp: daemon.appId, azpacr: "2" });
});

test("another identity of the same machine does not: AADSTS700213", async () => {
  const assertion = () => identityToken("notesReader");
  const asked = new ClientAssertionCredential(contoso.id, daemon.appId, assertion, custom(entra)).getToken(OWN);
  await expect(asked).rejects.toThrow(/AADSTS700213/);
});
