import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterEach, describe, expect, test } from "vitest";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { claimsOf, remoteServer, startAzureTenant } from "../support/azure-tenant.ts";
import { answerOf } from "../support/run-program.ts";

const entra = await startAzureTenant({ managedIdentity: true });
const { managedIdentity } = entra;
const { notesHost, notesReader } = managedIdentities;
const API = `api://${remoteServer.appId}`;

afterEach(() => managedIdentity.clearFaults());

async function acquire(env: Record<string, string>): Promise<Record<string, string>> {
  return (await answerOf("managed-identity.mjs", env)) as Record<string, string>;
}

describe.each(["imds", "app-service"] as const)("%s", (kind) => {
  test.each(["msal", "identity", "default"])("the machine's own identity, by %s", async (LIBRARY) => {
    const { token } = await acquire({ LIBRARY, ...managedIdentity.environment(kind) });
    expect(claimsOf(token)).toMatchObject({
      appid: notesHost.clientId,
      oid: notesHost.principalId,
      sub: notesHost.principalId,
      tid: contoso.id,
      appidacr: "2",
      idtyp: "app",
      xms_mirid: notesHost.resourceId,
      roles: ["User.Read.All"],
    });
  });

  test.each(["msal", "identity", "default"])("a user-assigned identity, by %s", async (LIBRARY) => {
    const env = managedIdentity.environment(kind, "notesReader");
    const { token = "" } = await acquire({ LIBRARY, SCOPE: `${API}/.default`, ...env });
    const keys = createRemoteJWKSet(new URL(`${entra.origin}/${contoso.id}/discovery/v2.0/keys`));
    const options = { issuer: `${entra.origin}/${contoso.id}/v2.0`, audience: remoteServer.appId };
    const { payload } = await jwtVerify(token, keys, options);
    expect(payload).toMatchObject({ azp: notesReader.clientId, azpacr: "2", roles: ["Notes.Read.All"] });
  });

  test.each([
    ["userAssignedObjectId", notesReader.principalId],
    ["userAssignedResourceId", notesReader.resourceId],
  ])("an identity named by %s", async (BY, IDENTITY) => {
    const { token } = await acquire({ BY, IDENTITY, ...managedIdentity.environment(kind) });
    expect(claimsOf(token)).toMatchObject({ appid: notesReader.clientId });
  });

  test("an identity that the machine has not, and a resource that nobody knows", async () => {
    const env = managedIdentity.environment(kind);
    const unknown = await acquire({ ...env, IDENTITY: contoso.id });
    expect(unknown.message).toMatch(/Identity not found/);
    const resource = await acquire({ ...env, SCOPE: "https://nobody.example/.default" });
    expect(resource.message).toMatch(/AADSTS500011/);
  });
});

test("a metadata service that is throttled is asked again", async () => {
  managedIdentity.fault({ status: 429, times: 1 });
  const { token } = await acquire(managedIdentity.environment("imds"));
  expect(claimsOf(token).appid).toBe(notesHost.clientId);
  const statuses = entra.recorder
    .exchanges()
    .slice(-2)
    .map(({ status }) => status);
  expect(statuses).toEqual([429, 200]);
});
