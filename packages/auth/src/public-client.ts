import { type ICachePlugin, type INativeBrokerPlugin, PublicClientApplication } from "@azure/msal-node";
import { authorityOptions } from "./authority.ts";
import { createLoggerOptions, type LogLevelName } from "./msal-log.ts";
import type { PublicClientSettings } from "./settings/public-client-settings.ts";

export interface PublicClientOptions {
  /** Where tokens live between two starts; without it they live in memory. */
  readonly cachePlugin?: ICachePlugin;
  /** The operating system's broker, see `loadNativeBroker`. */
  readonly nativeBroker?: INativeBrokerPlugin;
  /** Gets every message of MSAL, never one with personal data. Default: warnings and errors to stderr. */
  readonly log?: (level: LogLevelName, message: string) => void;
}

/**
 * MSAL's client for programs that cannot keep a secret. The broker is passed on only if there is one: an unavailable
 * broker costs a warning at every start.
 */
export function createPublicClient(
  settings: Pick<PublicClientSettings, "tenantId" | "clientId" | "authorityHost">,
  options: PublicClientOptions = {},
): PublicClientApplication {
  const { cachePlugin, nativeBroker, log } = options;
  return new PublicClientApplication({
    auth: { clientId: settings.clientId, ...authorityOptions(settings) },
    ...(cachePlugin ? { cache: { cachePlugin } } : {}),
    ...(nativeBroker ? { broker: { nativeBrokerPlugin: nativeBroker } } : {}),
    system: { loggerOptions: createLoggerOptions(log) },
  });
}
