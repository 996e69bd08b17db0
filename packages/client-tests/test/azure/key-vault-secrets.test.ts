// `*.vault.localhost` resolves on some systems only; `redirect` leads the connection, as in a program with the preload.
import { SecretClient } from "@azure/keyvault-secrets";
import { expect, test } from "vitest";
import { redirect } from "@workshop/entra-emulator/zero-change/redirect";
import { vaults } from "@workshop/entra-emulator/seed";
import { remoteServer, secretCredential, startAzureTenant } from "../support/azure-tenant.ts";

const entra = await startAzureTenant();
redirect({ origin: entra.origin, ca: entra.caCertificate });
const client = new SecretClient(entra.vaultUrl(vaults.notes.name), secretCredential(entra));

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

test("a secret is set, read, read by version, and listed without its value", async () => {
  const first = await client.setSecret("pepper", "one", { contentType: "text/plain", tags: { for: "notes" } });
  const second = await client.setSecret("pepper", "two");
  expect(await client.getSecret("pepper")).toMatchObject({ value: "two", properties: { enabled: true } });
  const old = await client.getSecret("pepper", { version: first.properties.version ?? "" });
  expect(old).toMatchObject({ value: "one", properties: { contentType: "text/plain", tags: { for: "notes" } } });
  const versions = await all(client.listPropertiesOfSecretVersions("pepper"));
  expect(versions.map(({ version }) => version)).toEqual([first.properties.version, second.properties.version]);
  expect(JSON.stringify(await all(client.listPropertiesOfSecrets()))).not.toMatch(/one|two/);
});

test("a vault's host name and the id of a secret are those of this machine", async () => {
  const { properties } = await client.setSecret("where", "x");
  expect(properties.vaultUrl).toBe(entra.vaultUrl(vaults.notes.name));
  expect(properties.id).toBe(`${entra.vaultUrl(vaults.notes.name)}/secrets/where/${properties.version}`);
});

test("lists come in pages", async () => {
  for (let number = 0; number < 27; number += 1) await client.setSecret(`many-${number}`, String(number));
  const names = (await all(client.listPropertiesOfSecrets())).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("many-"))).toHaveLength(27);
});

test("deleted softly: gone, its name taken, recovered with its value; purged for good", async () => {
  await client.setSecret("soft", "here");
  const poller = await client.beginDeleteSecret("soft", { intervalInMs: 20 });
  expect(await poller.pollUntilDone()).toMatchObject({ name: "soft", recoveryId: expect.stringContaining("deleted") });
  await expect(client.getSecret("soft")).rejects.toMatchObject({ statusCode: 404, code: "SecretNotFound" });
  await expect(client.setSecret("soft", "again")).rejects.toMatchObject({ statusCode: 409, code: "Conflict" });
  expect((await all(client.listDeletedSecrets())).map(({ name }) => name)).toEqual(["soft"]);
  await (await client.beginRecoverDeletedSecret("soft", { intervalInMs: 20 })).pollUntilDone();
  expect((await client.getSecret("soft")).value).toBe("here");
  await (await client.beginDeleteSecret("soft", { intervalInMs: 20 })).pollUntilDone();
  await client.purgeDeletedSecret("soft");
  await expect(client.getDeletedSecret("soft")).rejects.toMatchObject({ statusCode: 404 });
  await expect(client.setSecret("soft", "anew")).resolves.toMatchObject({ value: "anew" });
});

test("a disabled secret is kept back, one that expired is not", async () => {
  const { properties } = await client.setSecret("off", "x");
  await client.updateSecretProperties("off", properties.version ?? "", { enabled: false });
  await expect(client.getSecret("off")).rejects.toMatchObject({ statusCode: 403, code: "Forbidden" });
  await client.setSecret("old", "still", { expiresOn: new Date(1_000_000_000_000) });
  expect((await client.getSecret("old")).value).toBe("still");
});

test("who is in no access policy is forbidden, in this vault and in the next", async () => {
  await client.setSecret("closed", "x");
  const stranger = new SecretClient(entra.vaultUrl(vaults.notes.name), secretCredential(entra, remoteServer));
  await expect(stranger.getSecret("closed")).rejects.toMatchObject({ statusCode: 403, code: "Forbidden" });
  const payroll = new SecretClient(entra.vaultUrl(vaults.payroll.name), secretCredential(entra));
  await expect(payroll.getSecret("closed")).rejects.toMatchObject({ statusCode: 403 });
});

test("names and values that no vault takes are BadParameter", async () => {
  await expect(client.setSecret("under_score", "x")).rejects.toMatchObject({ statusCode: 400, code: "BadParameter" });
  await expect(client.setSecret("large", "x".repeat(26_000))).rejects.toMatchObject({ statusCode: 400 });
  await expect(client.getSecret("constructor")).rejects.toMatchObject({ statusCode: 404, code: "SecretNotFound" });
});

test("no value of a secret is in the record of what went over the wire", async () => {
  await client.setSecret("quiet", "never-to-be-recorded");
  await client.getSecret("quiet");
  const record = JSON.stringify(entra.recorder.exchanges());
  expect(record).toContain("/secrets/quiet");
  expect(record).not.toContain("never-to-be-recorded");
});
