// Where the keys of exercise 4's vault come from, and what each of them opens.
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClientSecretCredential } from "@azure/identity";
import { SecretClient } from "@azure/keyvault-secrets";
import { contoso, vaults } from "@workshop/entra-emulator/seed";
import { redirect } from "@workshop/entra-emulator/zero-change/redirect";
import { expect, test, vi } from "vitest";
import { custom, daemon, startAzureTenant } from "../support/azure-tenant.ts";
import { DAY, newFolder, newKey, openVault, refused } from "./vault.ts";

/** What a vault reads that another one wrote, in the same folder. */
async function handOver(first: NodeJS.ProcessEnv, second: NodeJS.ProcessEnv): Promise<string | undefined> {
  const VAULT_DIR = newFolder();
  const writer = await openVault({ VAULT_DIR, ...first });
  await writer.openRecords<string>("word", DAY).set("key", "hello");
  const reader = await openVault({ VAULT_DIR, ...second });
  return reader.openRecords<string>("word", DAY).get("key");
}

test("a key opens what it sealed; another one does not, unless the old one stands beside it", async () => {
  const [old, current] = [newKey(), newKey()];
  expect(await handOver({ VAULT_KEY: old }, { VAULT_KEY: old })).toBe("hello");
  expect(await handOver({ VAULT_KEY: old }, { VAULT_KEY: current })).toBeUndefined();
  expect(await handOver({ VAULT_KEY: old }, { VAULT_KEY: current, VAULT_KEY_PREVIOUS: old })).toBe("hello");
  expect(await handOver({ VAULT_KEY: current, VAULT_KEY_PREVIOUS: old }, { VAULT_KEY: old })).toBeUndefined();
});

test("a key file is made once, owner-only, and the same for everybody who starts", async () => {
  const VAULT_KEY_FILE = join(newFolder(), "keys");
  expect(await handOver({ VAULT_KEY_FILE }, { VAULT_KEY_FILE })).toBe("hello");
  expect(statSync(VAULT_KEY_FILE).mode & 0o777).toBe(0o600);
  const old = readFileSync(VAULT_KEY_FILE, "utf8").trim();
  writeFileSync(VAULT_KEY_FILE, `${newKey()}\n${old}\n`);
  expect(await handOver({ VAULT_KEY: old }, { VAULT_KEY_FILE })).toBe("hello");
});

test("a key file that others may read is refused, and not mended in silence", async () => {
  const VAULT_KEY_FILE = join(newFolder(), "keys");
  writeFileSync(VAULT_KEY_FILE, newKey());
  chmodSync(VAULT_KEY_FILE, 0o640);
  await expect(openVault({ VAULT_DIR: newFolder(), VAULT_KEY_FILE })).rejects.toThrow(/VAULT_KEY_FILE/);
  expect(statSync(VAULT_KEY_FILE).mode & 0o777).toBe(0o640);
});

test("a keychain that is not installed, or not there, is said so", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY_KEYCHAIN: "notes" };
  await expect(openVault(env)).rejects.toThrow(/keychain|@napi-rs\/keyring/);
});

test("a secret of Key Vault: the newest version seals, the one before opens", async () => {
  const entra = await startAzureTenant();
  redirect({ origin: entra.origin, ca: entra.caCertificate });
  vi.stubEnv("AZURE_TENANT_ID", contoso.id);
  vi.stubEnv("AZURE_CLIENT_ID", daemon.appId);
  vi.stubEnv("AZURE_CLIENT_SECRET", daemon.secret ?? "");
  vi.stubEnv("AZURE_AUTHORITY_HOST", entra.origin);
  const credential = new ClientSecretCredential(contoso.id, daemon.appId, daemon.secret ?? "", custom(entra));
  const client = new SecretClient(entra.vaultUrl(vaults.notes.name), credential);
  const [old, current] = [newKey(), newKey()];
  await client.setSecret("vault-key", old);
  const VAULT_KEY_URL = `${entra.vaultUrl(vaults.notes.name)}/secrets/vault-key`;
  expect(await handOver({ VAULT_KEY_URL }, { VAULT_KEY: old })).toBe("hello");
  // Versions of a secret are told apart by the second.
  entra.faults.moveClock(1);
  await client.setSecret("vault-key", current);
  expect(await handOver({ VAULT_KEY: old }, { VAULT_KEY_URL })).toBe("hello");
  expect(await handOver({ VAULT_KEY_URL }, { VAULT_KEY: current })).toBe("hello");
  vi.unstubAllEnvs();
});

test.each([
  [{}, []],
  [{ REDIS_URL: "redis://localhost" }, ["VAULT_KEY"]],
  [{ VAULT_DIR: "/tmp/x", VAULT_KEY: "short" }, ["VAULT_KEY"]],
  [{ VAULT_DIR: "x", VAULT_KEY: newKey() }, ["VAULT_DIR"]],
  [{ REDIS_URL: "http://localhost", VAULT_KEY: newKey() }, ["REDIS_URL"]],
  [{ REDIS_URL: "rediss://r", VAULT_DIR: "/tmp/x", VAULT_KEY: newKey() }, ["VAULT_DIR"]],
  [{ REDIS_URL: "rediss://r", VAULT_KEY_URL: "https://a.vault.azure.net/keys/x" }, ["VAULT_KEY_URL"]],
  [{ REDIS_URL: "rediss://r", REDIS_CREDENTIAL: "managed-identity", VAULT_KEY: newKey() }, []],
  [{ REDIS_URL: "rediss://r", REDIS_CREDENTIAL: "secret", VAULT_KEY: newKey() }, ["REDIS_CREDENTIAL"]],
  [{ REDIS_URL: "redis://r", REDIS_CREDENTIAL: "managed-identity", VAULT_KEY: newKey() }, ["REDIS_CREDENTIAL"]],
  [{ REDIS_URL: "rediss://:p@r", REDIS_CREDENTIAL: "managed-identity", VAULT_KEY: newKey() }, ["REDIS_CREDENTIAL"]],
  [{ REDIS_CREDENTIAL: "managed-identity" }, ["REDIS_CREDENTIAL"]],
])("settings: %o", (env, problems) => {
  expect(refused(env).toSorted()).toEqual(expect.arrayContaining(problems));
  expect(refused(env).length > 0).toBe(problems.length > 0);
});
