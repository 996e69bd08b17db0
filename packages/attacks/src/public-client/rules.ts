import type { Rule } from "../card.ts";

// The clauses that more than one card of exercise 2 enforces. A clause of one card stands in that card.

export const msalAccounts: Rule = {
  name: "MSAL Node: accounts and the token cache",
  url: "https://learn.microsoft.com/entra/msal/javascript/node/accounts",
};

export const msalCaching: Rule = {
  name: "MSAL Node: caching and cache plugins",
  url: "https://learn.microsoft.com/entra/msal/javascript/node/caching",
};

export const msalErrors: Rule = {
  name: "MSAL Node: errors that need the user (interaction_required)",
  url: "https://learn.microsoft.com/entra/msal/javascript/node/errors",
};

export const nativeApps: Rule = {
  name: "OAuth 2.0 for Native Apps (RFC 8252) §4.1, §8.12",
  url: "https://www.rfc-editor.org/rfc/rfc8252",
};

export const storingTokens: Rule = {
  name: "OAuth 2.0 Threat Model (RFC 6819) §5.1.6, storing access tokens",
  url: "https://www.rfc-editor.org/rfc/rfc6819#section-5.1.6",
};
