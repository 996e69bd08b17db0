import { type ICachePlugin, type INativeBrokerPlugin, PublicClientApplication } from "@azure/msal-node";
import { isMicrosoftHost } from "./microsoft-hosts.ts";
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
 * MSAL's client for programs that cannot keep a secret.
 *
 * - The authority is `host/tenant`: one tenant, so that nobody else's users get in.
 *   https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority
 * - A host that is not Microsoft's is a known authority, with its port. Else MSAL asks login.microsoftonline.com what
 *   that host is (instance discovery) and fails with `endpoints_resolution_error`. Microsoft's own hosts stay out:
 *   MSAL has their metadata, which includes the aliases a cache is shared under.
 *   https://learn.microsoft.com/entra/msal/javascript/node/configuration
 * - The broker is passed on only if there is one: an unavailable broker costs a warning at every start.
 */
export function createPublicClient(
  settings: Pick<PublicClientSettings, "tenantId" | "clientId" | "authorityHost">,
  options: PublicClientOptions = {},
): PublicClientApplication {
  const { authorityHost, tenantId, clientId } = settings;
  const { cachePlugin, nativeBroker, log } = options;
  return new PublicClientApplication({
    auth: {
      clientId,
      authority: new URL(tenantId, authorityHost).href,
      ...(isMicrosoftHost(authorityHost) ? {} : { knownAuthorities: [authorityHost.host] }),
    },
    ...(cachePlugin ? { cache: { cachePlugin } } : {}),
    ...(nativeBroker ? { broker: { nativeBrokerPlugin: nativeBroker } } : {}),
    system: { loggerOptions: createLoggerOptions(log) },
  });
}
