import { createConfidentialClient } from "@workshop/auth";
import type { Seams } from "@workshop/solution-03-confidential-client";

/** MSAL's client, with the credential that the settings name. */
export function createMsalClient(): Seams["createMsalClient"] {
  return (config, options) => createConfidentialClient(config, options);
}
