import { type Rule, refuse } from "./rule.ts";

const MAXIMUM_SECONDS = 3600;

/** A user principal name, as MSAL keeps it in `AccountInfo.username`. */
export const usernameRule: Rule<string> = (text) =>
  /^[^\s@]+@[^\s@]+$/.test(text)
    ? { value: text }
    : refuse("is not a user name", "Give the user principal name, such as ada@contoso.com, or leave it out.");

/** Seconds in, milliseconds out; the bound keeps `setTimeout` far from its overflow at 24.8 days. */
export const signInTimeoutRule: Rule<number> = (text) => {
  const milliseconds = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  return milliseconds > 0 && milliseconds <= MAXIMUM_SECONDS * 1000
    ? { value: milliseconds }
    : refuse(
        "is not a positive number of seconds",
        `Give a number from 1 to ${MAXIMUM_SECONDS} without a unit, such as 120.`,
      );
};
