import type { AadstsEntry } from "./entry.ts";

/** About the application: registration, reply address, credentials. */
export const clientErrors: Readonly<Record<number, AadstsEntry>> = {
  50011: {
    error: "invalid_request",
    text: "The redirect URI '{redirectUri}' of the request does not match one that is registered for the application '{client}'.",
  },
  500112: {
    error: "invalid_client",
    text: "The reply address '{redirectUri}' is not the reply address '{expected}' for which the code was issued.",
  },
  500113: { error: "invalid_request", text: "The application '{client}' has no reply address registered." },
  50194: {
    error: "invalid_request",
    text: "The application '{client}' is not multi-tenant. The /{tenant} endpoint cannot be used for it; use the endpoint of its own tenant.",
  },
  700016: {
    error: "unauthorized_client",
    text: "The application with identifier '{client}' was not found in the directory '{tenant}'. It may not be installed there, or the request went to the wrong tenant.",
  },
  700038: {
    error: "unauthorized_client",
    unlisted: true,
    text: "'{client}' is not a valid application identifier.{reason}",
  },
  7000112: { error: "unauthorized_client", text: "The application '{client}' is disabled." },
  7000215: {
    error: "invalid_client",
    text: "The client secret is not the one of the application '{client}'. Send the value of the secret, not its id.",
  },
  7000218: {
    error: "invalid_client",
    text: "The request must contain 'client_assertion' or 'client_secret': the application is used as a confidential client here.",
  },
  7000222: {
    error: "invalid_client",
    text: "The client secret of the application '{client}' has expired. Make a new one.",
  },
  700025: {
    error: "invalid_client",
    text: "The application is used as a public client here, so neither 'client_assertion' nor 'client_secret' may be presented.",
  },
  9002325: {
    error: "invalid_request",
    text: "Proof Key for Code Exchange is required when a code of a single-page application is redeemed.",
  },
  9002326: {
    error: "invalid_request",
    text: "Only a single-page application may redeem tokens across origins (Origin: '{origin}').",
  },
  9002327: {
    error: "invalid_request",
    text: "Tokens issued to a single-page application may be redeemed across origins only; the request has no Origin.",
  },
};
