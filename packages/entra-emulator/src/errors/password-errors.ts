import type { AadstsEntry } from "./entry.ts";

/** About a password, on the page and in the password grant. */
export const passwordErrors: Readonly<Record<number, AadstsEntry>> = {
  50053: {
    error: "invalid_grant",
    text: "The account is locked: somebody tried wrong passwords too often. Wait a minute, then try again.",
  },
  50055: { error: "invalid_grant", text: "The password has expired. It must be changed before this account is used." },
  50056: { error: "invalid_grant", text: "No password was given, or the account has none." },
  50126: { error: "invalid_grant", text: "The user name or the password is not right." },
};
