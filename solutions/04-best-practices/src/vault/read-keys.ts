import { createKeys, type VaultKeys } from "./keys.ts";
import { keysInFile } from "./keys-in-file.ts";
import { keysInKeychain } from "./keys-in-keychain.ts";
import { keysInKeyVault } from "./keys-in-key-vault.ts";
import type { KeySource } from "./settings.ts";

/**
 * Reads the keys from where the settings say, once. The same code runs with each of them: a laptop has a file or a
 * keychain, a container an environment or an identity that may read Key Vault.
 * @throws Error when they cannot be had; it does not name their value
 */
export async function readKeys(source: KeySource): Promise<VaultKeys> {
  if (source.from === "environment") return createKeys(source.keys);
  if (source.from === "file") return createKeys(await keysInFile(source.path));
  if (source.from === "keychain") return createKeys(await keysInKeychain(source.name));
  return createKeys(await keysInKeyVault(source.url));
}
