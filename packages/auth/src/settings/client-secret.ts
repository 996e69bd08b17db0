import { type Rule, refuse } from "./rule.ts";

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Entra's own have 40 characters; this keeps out a word somebody made up, which is all that can be known from here. */
const SHORTEST = 16;

/**
 * The value of a client secret. The portal shows "Secret ID" beside "Value", and the value only once, so the id gets
 * copied; Entra then says AADSTS7000215, an hour later and somewhere else.
 * https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
 */
export const clientSecretRule: Rule<string> = (text) => {
  if (GUID.test(text)) {
    return refuse(
      "is the secret's ID",
      "Copy its Value instead. It is shown once: if it is gone, make a new secret and delete this one.",
    );
  }
  if (text.length < SHORTEST || /\s/.test(text)) {
    return refuse("is not a client secret", "Copy the Value from Certificates & secrets, whole and without spaces.");
  }
  return { value: text };
};
