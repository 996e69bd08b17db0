import type { Rule } from "../card.ts";

/** Clauses that the cards about what stands in front of a server enforce. */
export const forwardedFor: Rule = {
  name: "Forwarded HTTP Extension (RFC 7239) §8.1, header validity",
  url: "https://www.rfc-editor.org/rfc/rfc7239#section-8.1",
};
export const ownVerification: Rule = {
  name: "MCP authorization, Token Handling: servers MUST validate tokens",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization#token-handling",
};
export const knownNames: Rule = {
  name: "MCP, Streamable HTTP, Security Warning: DNS rebinding",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning",
};
export const gatewayPolicies: Rule = {
  name: "Azure API Management: secure access to MCP servers",
  url: "https://learn.microsoft.com/azure/api-management/secure-mcp-servers",
};
