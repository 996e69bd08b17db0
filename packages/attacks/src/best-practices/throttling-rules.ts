import type { Rule } from "../card.ts";

const THROTTLING = "https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling";

/** Clauses that the cards about throttling enforce. */
export const waitAsTold: Rule = {
  name: "Microsoft Graph throttling: wait for Retry-After, then retry",
  url: THROTTLING,
};
export const noImmediateRetry: Rule = {
  name: "Microsoft Graph throttling: avoid immediate retries",
  url: THROTTLING,
};
export const entraThrottles: Rule = {
  name: "Microsoft Entra, resilience of apps: honor Retry-After",
  url: "https://learn.microsoft.com/entra/architecture/resilience-client-app",
};
export const privateAnswers: Rule = {
  name: "HTTP Caching (RFC 9111) §3.5: answers to authenticated requests",
  url: "https://www.rfc-editor.org/rfc/rfc9111#section-3.5",
};
export const askSeldom: Rule = {
  name: "Microsoft Graph throttling: reduce the number of calls",
  url: THROTTLING,
};
export const tooManyRequests: Rule = {
  name: "Additional HTTP Status Codes (RFC 6585) §4: 429 and Retry-After",
  url: "https://www.rfc-editor.org/rfc/rfc6585#section-4",
};
export const resourceLimits: Rule = {
  name: "OWASP API Security 2023, API4: limit how often one client may call",
  url: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
};
