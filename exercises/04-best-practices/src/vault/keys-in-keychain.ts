import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

interface Entry {
  getPassword(): string | null;
  setPassword(password: string): void;
}
type Keyring = { readonly Entry: new (service: string, account: string) => Entry };

/** Optional, because it is native code: whoever wants the keychain installs it beside the server. */
const PACKAGE = "@napi-rs/keyring";
const SERVICE = "mcp-notes-vault";

async function loadKeyring(): Promise<Keyring> {
  try {
    const program = createRequire(process.argv[1] ?? import.meta.url);
    return (await import(pathToFileURL(program.resolve(PACKAGE)).href)) as Keyring;
  } catch (cause) {
    throw new Error(`VAULT_KEY_KEYCHAIN needs the package ${PACKAGE}, which is not installed here.`, { cause });
  }
}

/**
 * The keys in the operating system's keychain (Windows Credential Manager, macOS Keychain, Secret Service), with commas
 * between. Where there is none yet, one is made.
 * @throws Error when there is no keychain on this machine, or it is locked
 */
export async function keysInKeychain(name: string): Promise<string[]> {
  const { Entry } = await loadKeyring();
  const entry = new Entry(SERVICE, name);
  try {
    const kept = entry.getPassword();
    if (kept) return kept.split(",");
    const made = randomBytes(32).toString("base64url");
    entry.setPassword(made);
    return [made];
  } catch (cause) {
    throw new Error("The keychain of this machine cannot be used.", { cause });
  }
}
