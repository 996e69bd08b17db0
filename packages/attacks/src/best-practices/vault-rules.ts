import type { Rule } from "../card.ts";

/** Clauses that the cards about the vault enforce. */
export const storedCredentials: Rule = {
  name: "OAuth 2.0 Threat Model (RFC 6819) §5.1.4.1, credential storage",
  url: "https://www.rfc-editor.org/rfc/rfc6819#section-5.1.4.1",
};
export const authenticatedEncryption: Rule = {
  name: "OWASP Cryptographic Storage: authenticated modes; key management",
  url: "https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html",
};
export const keyRotation: Rule = {
  name: "NIST SP 800-57 Part 1, §5.3: cryptoperiods, keys are replaced",
  url: "https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final",
};
export const sessionManagement: Rule = {
  name: "MCP, Streamable HTTP, Session Management",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management",
};
export const sessionHijacking: Rule = {
  name: "MCP security best practices, Session Hijacking",
  url: "https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices#session-hijacking",
};
export const rotatedOnce: Rule = {
  name: "OAuth 2.0 Security BCP (RFC 9700) §4.14.2, refresh token rotation",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2",
};
export const atomicity: Rule = {
  name: "Redis: a write that depends on a read is one step (SET NX, MULTI, scripts)",
  url: "https://redis.io/docs/latest/develop/using-commands/transactions/",
};
export const unavailable: Rule = {
  name: "HTTP Semantics (RFC 9110) §15.6.4, 503 Service Unavailable",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4",
};
