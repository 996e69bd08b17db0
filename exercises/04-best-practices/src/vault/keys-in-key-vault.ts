import { machineCredential } from "./machine-credential.ts";

/** Versions of the secret that are read: while keys change there are two. */
const LIVE = 2;

/**
 * The keys in a secret of Azure Key Vault: the newest two versions that are enabled, the newest first. So keys change by a
 * new version of the secret. Read once, at the start, with the identity of this machine (Learn, key-vault/secrets/about-secrets).
 * @throws Error when Key Vault cannot be asked, or says no
 */
export async function keysInKeyVault(url: URL): Promise<string[]> {
  // Only a server whose key is there pays for loading it.
  const { SecretClient } = await import("@azure/keyvault-secrets");
  const client = new SecretClient(url.origin, await machineCredential());
  const name = url.pathname.slice("/secrets/".length);
  try {
    const versions = [];
    for await (const version of client.listPropertiesOfSecretVersions(name))
      if (version.enabled) versions.push(version);
    const newest = versions.toSorted((a, b) => Number(b.createdOn) - Number(a.createdOn)).slice(0, LIVE);
    const secrets = await Promise.all(newest.map(({ version = "" }) => client.getSecret(name, { version })));
    return secrets.map(({ value = "" }) => value);
  } catch (cause) {
    throw new Error("Key Vault did not give the key of the vault.", { cause });
  }
}
