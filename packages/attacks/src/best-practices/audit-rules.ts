import type { Rule } from "../card.ts";

const LOGGING = "https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html";

/** Clauses that the cards about the audit enforce. */
export const whatToLog: Rule = {
  name: "OWASP Logging Cheat Sheet, Which events to log",
  url: `${LOGGING}#which-events-to-log`,
};
export const eventAttributes: Rule = {
  name: "OWASP Logging Cheat Sheet, Event attributes",
  url: `${LOGGING}#event-attributes`,
};
export const dataToExclude: Rule = {
  name: "OWASP Logging Cheat Sheet, Data to exclude",
  url: `${LOGGING}#data-to-exclude`,
};
export const logInjection: Rule = {
  name: "CWE-117: Improper Output Neutralization for Logs",
  url: "https://cwe.mitre.org/data/definitions/117.html",
};
export const logAvailability: Rule = {
  name: "OWASP Logging Cheat Sheet, Attacks on logs: availability",
  url: `${LOGGING}#attacks-on-logs`,
};
export const traceContext: Rule = {
  name: "W3C Trace Context §3.2, traceparent",
  url: "https://www.w3.org/TR/trace-context/#traceparent-header",
};
export const clientRequestId: Rule = {
  name: "Microsoft Graph best practices: client-request-id",
  url: "https://learn.microsoft.com/graph/best-practices-concept#reliability-and-support",
};
