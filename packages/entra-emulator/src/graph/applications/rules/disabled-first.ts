import { GraphError } from "../../graph-error.ts";
import type { Change } from "../rules.ts";

interface Permission {
  readonly id: string;
  readonly value: string | null;
  readonly isEnabled: boolean;
}

/** Tokens may carry its value: whoever takes that away has to switch it off first. */
function losesEnabled(before: readonly Permission[], after: readonly Permission[]): boolean {
  return before.some(({ id, value, isEnabled }) => {
    const still = after.find((one) => one.id === id);
    return isEnabled && still?.value !== value;
  });
}

/**
 * A scope or role that is enabled can be neither deleted nor given another value (observed). Its words may change.
 *
 * @throws GraphError 400 CannotDeleteOrUpdateEnabledEntitlement
 */
export function requireDisabledFirst({ before, after }: Change): void {
  if (!before) return;
  const scopes = losesEnabled(before.api.oauth2PermissionScopes, after.api.oauth2PermissionScopes);
  if (!scopes && !losesEnabled(before.appRoles, after.appRoles)) return;
  const [code, target] = ["CannotDeleteOrUpdateEnabledEntitlement", scopes ? "oauth2PermissionScopes" : "appRoles"];
  const message = "Permission (scope or role) cannot be deleted or updated unless disabled first.";
  throw new GraphError(400, code, message, { details: [{ code, message, target }] });
}
