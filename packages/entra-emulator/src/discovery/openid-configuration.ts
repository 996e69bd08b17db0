import { issuerV1, issuerV2 } from "../tokens/common-claims.ts";
import { graphOrigin } from "../zero-change/public-names.ts";

const CLAIMS = (
  "sub iss cloud_instance_name cloud_instance_host_name cloud_graph_host_name msgraph_host aud exp iat auth_time acr " +
  "nonce preferred_username name tid ver at_hash c_hash email"
).split(" ");

const COMMON = {
  response_modes_supported: ["query", "fragment", "form_post"],
  subject_types_supported: ["pairwise"],
  id_token_signing_alg_values_supported: ["RS256"],
  response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
  scopes_supported: ["openid", "profile", "email", "offline_access"],
};

const CLOUD = (tenantId: string | undefined) => ({
  tenant_region_scope: tenantId ? "EU" : null,
  cloud_instance_name: "microsoftonline.com",
  cloud_graph_host_name: "graph.windows.net",
  msgraph_host: "graph.microsoft.com",
  rbac_url: "https://pas.windows.net",
});

/**
 * The version 2 document, with the members recorded from the real service. What Entra does not publish is not here
 * either: no PKCE methods, no registration endpoint, no `iss` parameter, no introspection, no revocation.
 *
 * @param alias what stands in the URL; only `issuer` is normalised to the tenant's id
 */
export function openidConfigurationV2(
  origin: string,
  alias: string,
  tenantId: string | undefined,
): Record<string, unknown> {
  const base = `${origin}/${alias}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    ...COMMON,
    issuer: issuerV2(origin, tenantId ?? "{tenantid}"),
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${graphOrigin(origin)}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: CLAIMS,
    kerberos_endpoint: `${base}/kerberos`,
    ...CLOUD(tenantId),
  };
}

/** The version 1 document: another issuer, endpoints without /v2.0. */
export function openidConfigurationV1(
  origin: string,
  alias: string,
  tenantId: string | undefined,
): Record<string, unknown> {
  const base = `${origin}/${alias}`;
  return {
    token_endpoint: `${base}/oauth2/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    jwks_uri: `${base}/discovery/keys`,
    ...COMMON,
    issuer: issuerV1(tenantId ?? "{tenantid}"),
    microsoft_multi_refresh_token: true,
    authorization_endpoint: `${base}/oauth2/authorize`,
    device_authorization_endpoint: `${base}/oauth2/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/logout`,
    claims_supported: CLAIMS,
    check_session_iframe: `${base}/oauth2/checksession`,
    userinfo_endpoint: `${base}/openid/userinfo`,
    ...CLOUD(tenantId),
  };
}
