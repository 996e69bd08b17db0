import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-node";
import { describe, expect, it } from "vitest";
import { isUserNeeded } from "../src/index.ts";

const ID = "11111111-2222-4333-8444-555555555555";
const server = (code: string, text: string, subError = "", status?: number) =>
  new ServerError(code, ID, text, subError, "", status);

describe("isUserNeeded", () => {
  it.each<[string, unknown]>([
    ["MFA demanded", new InteractionRequiredAuthError("invalid_grant", ID, "AADSTS50076: …", "basic_action")],
    ["consent missing", new InteractionRequiredAuthError("invalid_grant", ID, "AADSTS65001: …", "consent_required")],
    ["nothing in the cache", new InteractionRequiredAuthError("no_tokens_found", ID)],
    ["refresh token expired by sign-in frequency", server("invalid_grant", "AADSTS70043: …", "token_expired", 400)],
    ["password changed", server("invalid_grant", "AADSTS50173: …", "", 400)],
    ["nobody signed in", new ClientAuthError("no_account_in_silent_request", ID)],
  ])("yes: %s", (_case, error) => {
    expect(isUserNeeded(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["outage", server("temporarily_unavailable", "AADSTS90033: …", "", 503)],
    ["an outage that calls itself invalid_grant", server("invalid_grant", "…", "", 500)],
    [
      "an outage whose words MSAL took for interaction",
      new InteractionRequiredAuthError("server_error", ID, "login_required"),
    ],
    ["throttling", server("invalid_grant", "…", "", 429)],
    ["request loop", server("invalid_grant", "AADSTS50196: the server terminated an operation", "", 400)],
    ["request loop, repeated by MSAL without asking", server("50196", "AADSTS50196: …")],
    ["wrong client", server("unauthorized_client", "AADSTS700016: …", "", 400)],
    ["a secret demanded of a public client", server("invalid_client", "AADSTS7000218: …", "", 401)],
    ["no network", new AuthError("network_error", ID, "Network request failed: fetch failed")],
    ["the user closed the page", new ClientAuthError("user_canceled", ID)],
    ["a fault of ours", new TypeError("x is undefined")],
    ["nothing", undefined],
  ])("no: %s", (_case, error) => {
    expect(isUserNeeded(error)).toBe(false);
  });
});
