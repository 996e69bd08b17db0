import { openInMemory } from "@workshop/solution-03-confidential-client";
import type { VaultSettings } from "./settings.ts";
import type { Vault } from "./vault.ts";

/** Opens the vault that the settings name. @throws Error when it cannot be opened */
export async function openVault(_settings: VaultSettings): Promise<Vault> {
  return {
    openRecords: openInMemory,
    msalCache: undefined,
    withLock: (_name, work) => work(),
    stop: async () => undefined,
  };
}
