import { createEnvironmentReader } from "@workshop/auth";
import { type Config as ServerConfig, readServer, requireComplete } from "@workshop/solution-03-confidential-client";
import { type AuditSettings, readAudit } from "./audit/settings.ts";
import { readCredential } from "./credentials/settings.ts";
import { type ExpirySettings, readExpiry } from "./expiry/settings.ts";
import { type GatewaySettings, readGateway } from "./gateway/settings.ts";
import { type HttpsSettings, readHttps } from "./https/settings.ts";
import { readThrottling, type ThrottlingSettings } from "./throttling/settings.ts";
import { readVault, type VaultSettings } from "./vault/settings.ts";

/** The settings of exercise 3's server, and those of every practice. */
export interface Config extends ServerConfig {
  readonly https: HttpsSettings;
  readonly expiry: ExpirySettings;
  readonly vault: VaultSettings;
  readonly audit: AuditSettings;
  readonly throttling: ThrottlingSettings;
  readonly gateway: GatewaySettings;
}

/**
 * Reads and checks the settings.
 * @throws ConfigurationError with every problem at once, and without any value
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const reader = createEnvironmentReader(env);
  const gateway = readGateway(reader);
  const settings = {
    ...readServer(reader, readCredential),
    https: readHttps(reader, gateway),
    expiry: readExpiry(reader),
    vault: readVault(reader),
    audit: readAudit(reader),
    throttling: readThrottling(reader),
    gateway,
  };
  return requireComplete<Config>(settings, reader);
}
