import type { AadstsEntry } from "./entry.ts";

/** About the person: sign-in, session, consent, assignment. */
export const userErrors: Readonly<Record<number, AadstsEntry>> = {
  16000: {
    error: "interaction_required",
    text: "Either several accounts are signed in, or none that this tenant knows. The person has to choose an account.",
  },
  50020: {
    error: "invalid_grant",
    text: "The account '{user}' belongs to another directory and is not a guest of the tenant '{tenant}', so it cannot use the application '{client}' there. Invite it as an external user, or sign in with a different account.",
  },
  50034: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "There is no account '{user}' in the directory. Check the spelling of the user name.",
  },
  50057: { error: "invalid_grant", text: "This account is disabled. An administrator disabled it." },
  50058: {
    error: "login_required",
    text: "A silent sign-in (prompt=none) was asked for, but nobody is signed in here.",
  },
  50105: {
    error: "invalid_grant",
    text: "The application '{client}' admits assigned users only, and '{user}' is not assigned to it.",
  },
  501051: {
    error: "invalid_grant",
    text: "The application '{client}' is not assigned to a role of the resource '{resource}', which admits assigned applications only.",
  },
  50173: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The grant was withdrawn: the sessions of this user were revoked, or the password changed, after it was issued. A fresh sign-in is needed.",
  },
  50196: {
    error: "invalid_request",
    text: "The server stopped a loop: the same client sends the same request too often.",
  },
  65001: {
    error: "invalid_grant",
    suberror: "consent_required",
    text: "Nobody has consented that the application '{client}' uses '{scope}' on '{resource}' for this user. Send the person through an interactive authorization request for it.",
  },
  65004: { error: "access_denied", text: "The person declined to consent to the application." },
  700082: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The refresh token has expired because it was not used for too long. It was issued on {issued} and may rest for 90.00:00:00.",
  },
  90094: {
    error: "access_denied",
    text: "An administrator must consent to '{scope}' for the application '{client}'; this user may not.",
  },
};
