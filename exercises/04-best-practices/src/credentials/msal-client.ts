import { createConfidentialClient } from "@workshop/auth";
import type { Seams } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";

/** MSAL's client, with the vault's cache and the credential that the settings name. */
export function createMsalClient({ msalCache }: Vault): Seams["createMsalClient"] {
  return (config, options) =>
    createConfidentialClient(config, { ...options, ...(msalCache && { cachePlugin: msalCache }) });
}
