import type { Rule } from "../card.ts";

const LEARN = "https://learn.microsoft.com/entra";

/** Clauses that the cards about expiry enforce. */
export const resilience: Rule = {
  name: "Microsoft Entra, Increase resilience of apps you develop: cache tokens, refresh ahead",
  url: `${LEARN}/architecture/resilience-client-app`,
};
export const oneTokenRequest: Rule = {
  name: "Microsoft Entra, service limits: token requests are throttled",
  url: `${LEARN}/identity-platform/reference-breaking-changes`,
};
export const tokenOfStream: Rule = {
  name: "MCP authorization, Token Handling: expired tokens MUST get 401",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization#token-handling",
};
export const revokeAccess: Rule = {
  name: "Microsoft Entra, Revoke user access: sessions that applications issue",
  url: `${LEARN}/identity/users/users-revoke-access`,
};
export const revokedEverywhere: Rule = {
  name: "OAuth 2.0 Token Revocation (RFC 7009) §2.1, §3: propagation without delay",
  url: "https://www.rfc-editor.org/rfc/rfc7009#section-2.1",
};
export const clockSkew: Rule = {
  name: "JSON Web Token (RFC 7519) §4.1.5: leeway for clock skew",
  url: "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5",
};
