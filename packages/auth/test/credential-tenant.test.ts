import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  certificateRule,
  type ClientCredential,
  createConfidentialClient,
  createPublicClient,
  federatedTokenFileRule,
  managedIdentityCredential,
  type Refusal,
} from "../src/index.ts";
import { makeCertificate } from "./make-certificate.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const { daemon } = contoso.apps;
const { notesHost, notesReader } = managedIdentities;
/** The command line of Azure, which may change the directory for an administrator. */
const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const SCOPES = ["https://graph.microsoft.com/.default"];

let entra: Entra;
let change: (method: "PATCH" | "POST", path: string, json: unknown) => Promise<void>;

beforeAll(async () => {
  entra = await startEntra({ port: 0, keysDirectory: process.env["TENANT_KEYS"] ?? "", managedIdentity: true });
  const token = await administratorsToken();
  change = async (method, path, json) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const url = `${entra.origin}/v1.0/applications/${daemon.id}${path}`;
    const { status } = await fetch(url, { method, headers, body: JSON.stringify(json) });
    if (status >= 300) throw new Error(`The directory answered ${status} to ${method} ${path}.`);
  };
  await change("POST", "/federatedIdentityCredentials", {
    name: "host",
    issuer: `${entra.origin}/${contoso.id}/v2.0`,
    subject: notesHost.principalId,
    audiences: ["api://AzureADTokenExchange"],
  });
});
afterAll(() => entra.stop());

// MSAL finds out once for a process where it runs; the address is the same for every identity of the machine.
beforeEach(() => {
  for (const [name, value] of Object.entries(entra.managedIdentity.environment("imds"))) vi.stubEnv(name, value);
});

const settings = () => ({ tenantId: contoso.id, clientId: daemon.appId, authorityHost: new URL(entra.origin) });

async function administratorsToken(): Promise<string> {
  const browser = createBrowser({ caCertificate: entra.caCertificate });
  const { userPrincipalName: userName, password } = contoso.users.hedy;
  const { accessToken } = await createPublicClient({ ...settings(), clientId: AZURE_CLI }).acquireTokenInteractive({
    scopes: SCOPES,
    openBrowser: async (url) => void (await browser.signIn(url, { userName, password })),
  });
  return accessToken;
}

/** Asks Entra with a credential, as a new process would: nothing is in a cache. */
const ask = (credential: ClientCredential) =>
  createConfidentialClient({ ...settings(), credential }, { log: () => undefined }).acquireTokenByClientCredential({
    scopes: SCOPES,
  });

function valueOf(outcome: { readonly value: ClientCredential } | Refusal): ClientCredential {
  if (!("value" in outcome)) throw new Error(outcome.problem);
  return outcome.value;
}

describe("a certificate", () => {
  it("is as good as a secret, and is refused when the directory does not know it", async () => {
    const { key, certificate, der } = await makeCertificate();
    const path = join(await createTemporaryFolder(), "client.pem");
    await writeFile(path, `${key}\n${certificate}\n`);
    const credential = valueOf(certificateRule(path));
    await expect(ask(credential)).rejects.toMatchObject({ errorCode: "invalid_client" });
    await change("PATCH", "", { keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Verify", key: der }] });
    expect(await ask(credential)).toMatchObject({ tokenType: "Bearer" });
  });
});

describe("a managed identity", () => {
  it("stands for the application that trusts it", async () => {
    expect(await ask(managedIdentityCredential())).toMatchObject({ tokenType: "Bearer" });
    expect(await ask(managedIdentityCredential(notesHost.clientId))).toMatchObject({ tokenType: "Bearer" });
  });

  it("does not stand for one that trusts another", async () => {
    const asked = ask(managedIdentityCredential(notesReader.clientId));
    await expect(asked).rejects.toMatchObject({ errorCode: "invalid_client" });
  });

  it("that the machine has not is unavailable, and says no more", async () => {
    const error = await ask(managedIdentityCredential(contoso.id)).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "credential_unavailable" });
    expect((error as Error).message).not.toContain(contoso.id);
  });
});

describe("a token in a file", () => {
  it("stands for the application, and the one that is there now counts", async () => {
    const { clientAssertion } = managedIdentityCredential() as { clientAssertion: () => Promise<string> };
    const path = join(await createTemporaryFolder(), "token");
    await writeFile(path, "of-no-use");
    const credential = valueOf(federatedTokenFileRule(path));
    await expect(ask(credential)).rejects.toMatchObject({ errorCode: "invalid_request" });
    await writeFile(path, await clientAssertion());
    expect(await ask(credential)).toMatchObject({ tokenType: "Bearer" });
    await writeFile(path, "");
    await expect(ask(credential)).rejects.toMatchObject({ code: "credential_unavailable" });
  });
});
