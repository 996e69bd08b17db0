import type { Rule } from "../card.ts";

const LEARN = "https://learn.microsoft.com/entra/identity-platform";
const MCP = "https://modelcontextprotocol.io/specification/2025-11-25";

/** Clauses that the cards about roles and scopes enforce. */
export const scopesAndRoles: Rule = {
  name: "Microsoft identity platform: verify scopes and app roles",
  url: `${LEARN}/scenario-protected-web-api-verification-scope-app-roles`,
};
export const stepUp: Rule = {
  name: "MCP authorization, Scope Challenge Handling",
  url: `${MCP}/basic/authorization#scope-challenge-handling`,
};
export const listedTools: Rule = {
  name: "OWASP API Security 2023, API5: Broken Function Level Authorization",
  url: "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
};
export const rolesInTokens: Rule = {
  name: "Microsoft identity platform: app roles in tokens",
  url: `${LEARN}/howto-add-app-roles-in-apps`,
};
export const headersRepeat: Rule = {
  name: "MCP 2026-07-28, Streamable HTTP: headers repeat the body",
  url: "https://modelcontextprotocol.io/specification/draft/basic/transports#standard-mcp-request-headers",
};
export const toolErrors: Rule = {
  name: "MCP, tools: Error Handling (unknown tools)",
  url: `${MCP}/server/tools#error-handling`,
};
