import type { Profile } from "./profile.ts";

/**
 * Members of the discovery document for what the profile switches on (RFC 8414; RFC 9207 §3;
 * draft-ietf-oauth-client-id-metadata-document §6). Nothing by default: Entra publishes none of them.
 */
export function profileMetadata({ items }: Profile, document: Record<string, unknown>): Record<string, unknown> {
  const methods = document.token_endpoint_auth_methods_supported;
  return {
    ...document,
    ...(items.has("pkce-metadata") && { code_challenge_methods_supported: ["S256", "plain"] }),
    ...(items.has("iss") && { authorization_response_iss_parameter_supported: true }),
    ...(items.has("cimd") && {
      client_id_metadata_document_supported: true,
      token_endpoint_auth_methods_supported: [...(Array.isArray(methods) ? methods : []), "none"],
    }),
  };
}
