import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import { hintedName } from "../../tokens/login-hint.ts";
import type { Prompt } from "../../interaction/model.ts";

/**
 * A hint is a user name, or the opaque value of the claim `login_hint`. The opaque one names an account for good, so
 * it cannot stand beside the picker; MSAL drops it then (Learn, reference-error-codes; MSAL source).
 *
 * @throws EntraError 90005
 */
export function requireLoginHint(params: Params, prompt: Prompt | undefined): string | undefined {
  const hint = params.get("login_hint");
  if (hint && prompt === "select_account" && !hint.includes("@")) throw new EntraError(90005);
  return hint && hintedName(hint);
}
