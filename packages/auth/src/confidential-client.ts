import { ConfidentialClientApplication, type ICachePlugin } from "@azure/msal-node";
import { authorityOptions } from "./authority.ts";
import { createLoggerOptions, type LogLevelName } from "./msal-log.ts";
import type { ConfidentialClientSettings } from "./settings/confidential-client-settings.ts";

export interface ConfidentialClientOptions {
  /** Where tokens live; without it they live in memory. */
  readonly cachePlugin?: ICachePlugin;
  /**
   * What this program understands. "cp1": it passes claims challenges on, so resources may end a token early
   * (Learn, claims-challenge).
   */
  readonly clientCapabilities?: readonly string[];
  /** Gets every message of MSAL, never one with personal data. Default: warnings and errors to stderr. */
  readonly log?: (level: LogLevelName, message: string) => void;
}

/** MSAL's client for a server, which can keep a secret (RFC 6749 §2.1), and better has none to keep. */
export function createConfidentialClient(
  settings: Pick<ConfidentialClientSettings, "tenantId" | "clientId" | "credential" | "authorityHost">,
  { cachePlugin, clientCapabilities = [], log }: ConfidentialClientOptions = {},
): ConfidentialClientApplication {
  const { clientId, credential } = settings;
  return new ConfidentialClientApplication({
    auth: { clientId, ...credential, clientCapabilities: [...clientCapabilities], ...authorityOptions(settings) },
    ...(cachePlugin ? { cache: { cachePlugin } } : {}),
    system: { loggerOptions: createLoggerOptions(log) },
  });
}
