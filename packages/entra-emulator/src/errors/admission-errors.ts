import type { AadstsEntry } from "./entry.ts";

/** About who may come in, where, and to what: principals, audiences, consent of an organization. */
export const admissionErrors: Readonly<Record<number, AadstsEntry>> = {
  50199: { error: "interaction_required", text: "For their safety, the person must confirm that they started this." },
  500014: {
    error: "invalid_resource",
    text: "The service principal of the resource '{resource}' is disabled: a subscription ended, or an administrator of the tenant switched it off.",
  },
  500208: {
    error: "invalid_request",
    text: "The account '{user}' is a work or school account. Only personal accounts can sign in here.",
  },
  65002: {
    error: "invalid_request",
    text: "'{client}' and '{resource}' are both Microsoft's. Such a client gets only what the resource allowed it beforehand; nobody can consent to it. Use an application that you registered.",
  },
  650052: {
    error: "invalid_client",
    text: "The application '{client}' needs the service '{resource}', which the tenant '{tenant}' has no service principal of.",
  },
  650056: {
    error: "invalid_client",
    text: "The application '{client}' is misconfigured: its registration lists no permission that could be consented to.",
  },
  650057: {
    error: "invalid_resource",
    text: "The application '{client}' asked for '{resource}', which is not among the permissions listed in its registration.",
  },
  700051: {
    error: "unsupported_response_type",
    text: "The response_type 'token' is not enabled for this application (access tokens of the implicit flow are switched off).",
  },
  90005: {
    error: "invalid_request",
    text: "The parameters 'prompt=select_account' and 'login_hint' cannot be used together here: the hint names the account already.",
  },
  90100: { error: "invalid_request", text: "The parameter '{name}' is empty or not valid." },
  9002331: {
    error: "invalid_request",
    text: "The application '{client}' is for personal accounts only. Use the /consumers endpoint.",
  },
  9002332: {
    error: "invalid_request",
    text: "The application '{client}' is for work and school accounts only. Do not use the /consumers endpoint.",
  },
};
