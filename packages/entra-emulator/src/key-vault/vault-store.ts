import { randomBytes } from "node:crypto";
import { readFileSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { KeyFolder } from "../keys/key-folder.ts";
import { removeLeftovers } from "../state/load.ts";
import { createWriter } from "../state/store.ts";
import { type VaultContent, type Vaults, vaultsSchema } from "./model.ts";
import { seal, unseal } from "./seal.ts";

/** What the vaults hold. */
export interface VaultStore {
  content(vaultName: string): VaultContent;
  /** Resolves when all changes made so far are on disk. @throws StateNotSaved */
  saved(): Promise<void>;
}

interface VaultStoreOptions {
  /** Of the tenant's state; the vaults' file lies beside it. */
  readonly stateFile: string | undefined;
  readonly folder: KeyFolder;
  readonly warn: (message: string) => void;
}

const KEY_FILE = "vault.key";
const KEY_BYTES = 32;

function readKey(text: string | undefined): Buffer | undefined {
  const key = Buffer.from(text ?? "", "base64");
  return key.length === KEY_BYTES ? key : undefined;
}

/** The key is kept with the signing keys (0600), never beside what it opens. */
function openKey(folder: KeyFolder): Buffer {
  const kept = folder.read(KEY_FILE);
  const found = readKey(kept);
  if (found) return found;
  const made = randomBytes(KEY_BYTES);
  return readKey(folder.keepFirst(KEY_FILE, `${made.toString("base64")}\n`, kept)) ?? made;
}

/** A file nobody can open is set aside and named, never a reason not to start. */
function load(file: string, key: Buffer, warn: (message: string) => void): Vaults {
  removeLeftovers(file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  try {
    return vaultsSchema.parse(JSON.parse(unseal(text, key)));
  } catch {
    const aside = `${file}.unreadable-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    renameSync(file, aside);
    warn(
      `The key vaults in ${file} could not be opened. They are kept as ${basename(aside)}; starting with empty ones.`,
    );
    return {};
  }
}

/** The vaults, in memory, and in a file of their own when both the state and the keys are kept. */
export function openVaultStore({ stateFile, folder, warn }: VaultStoreOptions): VaultStore {
  const kept = stateFile !== undefined && folder.path(KEY_FILE) !== undefined;
  const file = kept ? join(dirname(stateFile), "vaults.json") : undefined;
  const key = file ? openKey(folder) : Buffer.alloc(0);
  const vaults = file ? load(file, key, warn) : {};
  const write = file ? createWriter(file, () => seal(JSON.stringify(vaults), key), warn) : () => Promise.resolve();
  return {
    content: (vaultName) => (vaults[vaultName] ??= { secrets: {}, keys: {} }),
    // Vaults that nobody asked leave no file.
    saved: () => (Object.keys(vaults).length > 0 ? write() : Promise.resolve()),
  };
}
