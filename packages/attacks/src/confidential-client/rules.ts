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
