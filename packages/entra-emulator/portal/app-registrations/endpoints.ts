import type { Essential } from "../kit/essentials.ts";
import { server, tenantId } from "../session/tenant.ts";

/** What the portal's "Endpoints" shows. */
export function endpoints(): readonly Essential[] {
  const all: Readonly<Record<string, string>> = {
    "OAuth 2.0 authorization endpoint (v2)": `${location.origin}/${tenantId}/oauth2/v2.0/authorize`,
    "OAuth 2.0 token endpoint (v2)": `${location.origin}/${tenantId}/oauth2/v2.0/token`,
    "OpenID Connect metadata document": `${server.issuer}/.well-known/openid-configuration`,
    "Microsoft Graph API endpoint": `${location.origin}/v1.0`,
  };
  return Object.entries(all).map(([name, value]) => ({ name, value, copy: true }));
}
