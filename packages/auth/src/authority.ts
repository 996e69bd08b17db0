import { isMicrosoftHost } from "./microsoft-hosts.ts";

/** Where MSAL signs people in: one tenant at one host. */
export interface AuthoritySettings {
  readonly tenantId: string;
  readonly authorityHost: URL;
}

/**
 * MSAL's options about the authority.
 *
 * - `host/tenant`: one tenant, so that nobody else's users get in.
 *   https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority
 * - A host that is not Microsoft's is a known authority, with its port. Else MSAL asks login.microsoftonline.com what
 *   that host is (instance discovery) and fails with `endpoints_resolution_error`. Microsoft's own hosts stay out:
 *   MSAL has their metadata, which includes the aliases a cache is shared under.
 *   https://learn.microsoft.com/entra/msal/javascript/node/configuration
 */
export function authorityOptions({ tenantId, authorityHost }: AuthoritySettings) {
  return {
    authority: new URL(tenantId, authorityHost).href,
    ...(isMicrosoftHost(authorityHost) ? {} : { knownAuthorities: [authorityHost.host] }),
  };
}
