import { SCOPES } from "./entra-id-server-auth-provider.ts";

/** RFC 8414 §2. TODO 4: clients act on every word of this. Which of them are true? */
export function authorizationServerMetadata(issuer: string) {
  const at = (path: string) => `${issuer}${path}`;
  return {
    issuer,
    authorization_endpoint: at("/authorize"),
    token_endpoint: at("/token"),
    registration_endpoint: at("/register"),
    revocation_endpoint: at("/revoke"),
    scopes_supported: [...SCOPES, "User.Read"],
    response_types_supported: ["code", "token"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "refresh_token", "client_credentials"],
    code_challenge_methods_supported: ["S256", "plain"],
    token_endpoint_auth_methods_supported: ["none", "client_secret_post", "private_key_jwt"],
    revocation_endpoint_auth_methods_supported: ["client_secret_post"],
    client_id_metadata_document_supported: true,
    authorization_response_iss_parameter_supported: true,
  };
}
