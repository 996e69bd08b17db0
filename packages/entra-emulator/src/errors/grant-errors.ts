import type { AadstsEntry } from "./entry.ts";

/** About the grant that is redeemed. */
export const grantErrors: Readonly<Record<number, AadstsEntry>> = {
  240002: {
    error: "invalid_grant",
    text: "An ID token cannot be used for the grant 'urn:ietf:params:oauth:grant-type:jwt-bearer'. Send the access token that the API received.",
  },
  50013: { error: "invalid_grant", text: "The assertion is not valid. {reason}" },
  500131: {
    error: "invalid_grant",
    text: "The audience of the assertion is '{audience}'. It must be the application that presents it: '{client}' or one of its identifier URIs. Whoever calls it must ask for a token for this application.",
  },
  500133: {
    error: "invalid_grant",
    text: "The assertion is not within its valid time range. Now it is {now}; the assertion expired at {to}.",
  },
  54005: { error: "invalid_grant", text: "The authorization code was redeemed before. Ask for a new one." },
  501481: {
    error: "invalid_grant",
    text: "The 'code_verifier' does not match the 'code_challenge' of the authorization request.",
  },
  70000: {
    error: "invalid_grant",
    text: "The provided value of '{name}' is not valid: it was not issued for this request.",
  },
  700005: {
    error: "invalid_grant",
    text: "The grant is for another tenant ('{issued}') than the one it is redeemed at ('{tenant}').",
  },
  70003: { error: "unsupported_grant_type", unlisted: true, text: "The grant type '{value}' is not supported." },
  70008: {
    error: "invalid_grant",
    text: "The provided authorization code or refresh token has expired. Send the person through a new authorization request.",
  },
  700084: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The refresh token was issued to a single-page application on {issued} and lived its fixed 1.00:00:00, which use does not extend. Send the person through a new authorization request.",
  },
  7000114: {
    error: "unauthorized_client",
    text: "The application '{client}' may not act on behalf of an application: the assertion has no user.",
  },
  70016: {
    error: "authorization_pending",
    text: "The person has not finished the sign-in with the device code yet. Keep polling.",
  },
  70018: { error: "bad_verification_code", text: "The verification code is not right." },
  70019: { error: "expired_token", text: "The verification code has expired." },
  70020: { error: "expired_token", text: "The device code has expired." },
};
