import type { ConfidentialClientApplication } from "@azure/msal-node";
import { createTokenStore as createSimpleStore, type TokenStore } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";
import type { ExpirySettings } from "./settings.ts";

/** Entra's tokens of those who are signed in. */
export function createTokenStore(
  client: ConfidentialClientApplication,
  _vault: Vault,
  _settings: ExpirySettings,
): TokenStore {
  return createSimpleStore(client);
}
