import type { Rule } from "../card.ts";

const MCP = "https://modelcontextprotocol.io/specification/2025-11-25/basic";
const LEARN = "https://learn.microsoft.com/entra/identity-platform";

const jwtPractice = (section: string, what: string): Rule => ({
  name: `JSON Web Token Best Current Practices (RFC 8725) §${section}, ${what}`,
  url: `https://www.rfc-editor.org/rfc/rfc8725#section-${section}`,
});
const jwtClaim = (section: string, claim: string): Rule => ({
  name: `JSON Web Token (RFC 7519) §${section}, ${claim}`,
  url: `https://www.rfc-editor.org/rfc/rfc7519#section-${section}`,
});

/** Clauses that the cards of part B enforce. */
export const expiry = jwtClaim("4.1.4", "exp");
export const notBefore = jwtClaim("4.1.5", "nbf");
export const noneIsNothing = jwtPractice("3.2", "appropriate algorithms");
export const oneAlgorithm = jwtPractice("3.1", "algorithm verification");
export const validateSignature = jwtPractice("3.3", "validate all cryptographic operations");
export const validateIssuer = jwtPractice("3.8", "validate issuer and subject");
export const validateAudience = jwtPractice("3.9", "use and validate audience");
export const untrustedHeader = jwtPractice("3.10", "do not trust received claims");
export const kindsOfTokens = jwtPractice("3.12", "mutually exclusive rules for kinds of JWTs");
export const tenantClaims: Rule = {
  name: "Microsoft identity platform: validate the tenant, tid and iss together",
  url: `${LEARN}/claims-validation#validate-the-tenant`,
};
export const subjectClaims: Rule = {
  name: "Microsoft identity platform: validate the subject, oid and tid",
  url: `${LEARN}/claims-validation#validate-the-subject`,
};
export const actorClaims: Rule = {
  name: "Microsoft identity platform: tokens of users and of applications",
  url: `${LEARN}/claims-validation`,
};
export const notYours: Rule = {
  name: "Access tokens: validate only those of your own API",
  url: `${LEARN}/access-tokens#validate-tokens`,
};
export const versions: Rule = {
  name: "Access tokens: token formats 1.0 and 2.0",
  url: `${LEARN}/access-tokens#token-formats`,
};
export const protectMcp: Rule = {
  name: "Secure an MCP server with Microsoft Entra ID",
  url: "https://learn.microsoft.com/entra/agent-id/secure-mcp-server-with-entra-id",
};
export const scopeChallenge: Rule = {
  name: "MCP authorization, Scope Challenge Handling",
  url: `${MCP}/authorization#scope-challenge-handling`,
};
export const scopeTokens: Rule = {
  name: "OAuth 2.0 (RFC 6749) §3.3, scope is a list of case-sensitive strings",
  url: "https://www.rfc-editor.org/rfc/rfc6749#section-3.3",
};
export const issuerDocument: Rule = {
  name: "MCP authorization (2026-07-28), the issuer in the metadata is identical",
  url: "https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization",
};
export const resourceIdentifier: Rule = {
  name: "OAuth 2.0 Protected Resource Metadata (RFC 9728) §3.3, resource",
  url: "https://www.rfc-editor.org/rfc/rfc9728#section-3.3",
};
export const passthrough: Rule = {
  name: "MCP security best practices, Token Passthrough",
  url: `${MCP}/security_best_practices#token-passthrough`,
};
export const onBehalfOf: Rule = {
  name: "Microsoft identity platform: the on-behalf-of flow",
  url: `${LEARN}/v2-oauth2-on-behalf-of-flow`,
};
export const claimsChallenge: Rule = {
  name: "Microsoft identity platform: claims challenges and claims requests",
  url: `${LEARN}/claims-challenge`,
};
export const keyRollover: Rule = {
  name: "Microsoft identity platform: signing key rollover",
  url: `${LEARN}/signing-key-rollover`,
};
export const newestProtocol: Rule = {
  name: "Model Context Protocol 2026-07-28, Streamable HTTP",
  url: "https://modelcontextprotocol.io/specification/2026-07-28/basic/transports",
};
export const everyRequest: Rule = {
  name: "MCP authorization, a token in every request",
  url: `${MCP}/authorization#token-requirements`,
};
export const oldTransport: Rule = {
  name: "MCP transports, Backwards Compatibility with HTTP+SSE",
  url: `${MCP}/transports#backwards-compatibility`,
};
