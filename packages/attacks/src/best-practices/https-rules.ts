import type { Rule } from "../card.ts";

/** Clauses that the cards about TLS enforce. */
export const tlsVersions: Rule = {
  name: "Recommendations for TLS (RFC 9325) §3.1.1, versions",
  url: "https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1",
};
export const strictTransport: Rule = {
  name: "HTTP Strict Transport Security (RFC 6797) §7",
  url: "https://www.rfc-editor.org/rfc/rfc6797#section-7",
};
export const bearerOverTls: Rule = {
  name: "OAuth 2.0 Bearer Token Usage (RFC 6750) §5.2: MUST use TLS",
  url: "https://www.rfc-editor.org/rfc/rfc6750#section-5.2",
};
export const httpsOnly: Rule = {
  name: "MCP authorization, Communication Security: HTTPS",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization#communication-security",
};
export const shortCertificates: Rule = {
  name: "CA/Browser Forum TLS Baseline Requirements §6.3.2: 47 days",
  url: "https://cabforum.org/working-groups/server/baseline-requirements/requirements/",
};
