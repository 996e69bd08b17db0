import { invalid } from "../../refusals.ts";
import { allowsPersonalAccounts } from "../personal-accounts.ts";
import type { Change } from "../rules.ts";

/** Personal accounts know version 2 only (Learn, app manifest). @throws GraphError 400 */
export function requireTokenVersion({ after }: Change): void {
  const { signInAudience, api } = after;
  if (allowsPersonalAccounts(after) && api.requestedAccessTokenVersion !== 2)
    throw invalid(
      "api.requestedAccessTokenVersion",
      `Property api.requestedAccessTokenVersion is invalid: it must be 2 for '${signInAudience}'.`,
    );
}
