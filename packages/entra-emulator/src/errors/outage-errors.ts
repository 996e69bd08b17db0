import type { AadstsEntry } from "./entry.ts";

/** What this tenant never does by itself, and answers when a fault asks for it: outages, old and policy answers. */
export const outageErrors: Readonly<Record<number, AadstsEntry>> = {
  50001: { error: "invalid_resource", text: "The resource is disabled, or it does not exist in this tenant." },
  50140: {
    error: "interaction_required",
    text: "The sign-in was interrupted by the question whether the person wants to stay signed in.",
  },
  70001: { error: "unauthorized_client", text: "The application is disabled, or it is not in this directory." },
  90006: {
    error: "temporarily_unavailable",
    status: 503,
    text: "A service behind this one is not available. Try again.",
  },
  90012: { error: "temporarily_unavailable", status: 503, text: "The request took too long. Try again." },
  90024: { error: "temporarily_unavailable", status: 503, text: "A transient error happened. Try again." },
  90033: { error: "temporarily_unavailable", status: 503, text: "A transient error happened. Try again." },
  90055: {
    error: "temporarily_unavailable",
    status: 429,
    text: "There are too many requests. Slow down and try again.",
  },
  90095: {
    error: "access_denied",
    text: "An administrator has to consent first. The person can ask for it (admin consent workflow).",
  },
  901002: { error: "invalid_request", text: "The parameter 'resource' is not supported." },
};
