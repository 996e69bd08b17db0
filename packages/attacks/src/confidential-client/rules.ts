import type { Rule } from "../card.ts";

const MCP = "https://modelcontextprotocol.io/specification/2025-11-25/basic";

/** Clauses that several cards enforce. */
export const protectedResource: Rule = {
  name: "OAuth 2.0 Protected Resource Metadata (RFC 9728) §5.1",
  url: "https://www.rfc-editor.org/rfc/rfc9728#section-5.1",
};
export const codeBinding: Rule = {
  name: "OAuth 2.0 (RFC 6749) §4.1.3, a code is for the client it was issued to",
  url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3",
};
export const sessionHijacking: Rule = {
  name: "MCP security best practices, Session Hijacking",
  url: `${MCP}/security_best_practices#session-hijacking`,
};
export const tokenRequirements: Rule = {
  name: "MCP authorization, Token Requirements",
  url: `${MCP}/authorization#token-requirements`,
};
export const invalidToken: Rule = {
  name: "MCP authorization, Token Handling: invalid tokens MUST get 401",
  url: `${MCP}/authorization#token-handling`,
};
export const confusedDeputy: Rule = {
  name: "MCP security best practices, Confused Deputy Problem",
  url: `${MCP}/security_best_practices#confused-deputy-problem`,
};
export const exactRedirect: Rule = {
  name: "OAuth 2.0 Security BCP (RFC 9700) §2.1, exact redirect URIs",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-2.1",
};
export const pkce: Rule = {
  name: "OAuth 2.0 Security BCP (RFC 9700) §2.1.1, PKCE",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-2.1.1",
};
export const tokenPassthrough: Rule = {
  name: "MCP security best practices, Token Passthrough",
  url: `${MCP}/security_best_practices#token-passthrough`,
};
export const refreshing: Rule = {
  name: "OAuth 2.0 (RFC 6749) §6, refreshing an access token",
  url: "https://www.rfc-editor.org/rfc/rfc6749#section-6",
};
export const revocation: Rule = {
  name: "OAuth 2.0 Token Revocation (RFC 7009) §2.1",
  url: "https://www.rfc-editor.org/rfc/rfc7009#section-2.1",
};
export const redirectAddresses: Rule = {
  name: "MCP authorization, Communication Security: redirect URIs",
  url: `${MCP}/authorization#communication-security`,
};
export const jsonRpcErrors: Rule = {
  name: "JSON-RPC 2.0 §5.1, parse error",
  url: "https://www.jsonrpc.org/specification#error_object",
};
export const sessionManagement: Rule = {
  name: "MCP, Streamable HTTP, Session Management",
  url: `${MCP}/transports#session-management`,
};
