import { issuerV1 } from "../tokens/common-claims.ts";
import type { KeyPermission, SecretPermission } from "../seed/vaults.ts";
import type { VaultRequest } from "./request.ts";
import { VaultError } from "./vault-error.ts";

export type Permission =
  | { readonly on: "secrets"; readonly what: SecretPermission }
  | { readonly on: "keys"; readonly what: KeyPermission };

/**
 * The vault's access policies: what one gives to the caller, or to a group of the caller (Learn, key-vault
 * assign-access-policy).
 *
 * @throws VaultError 403 Forbidden (AccessDenied)
 */
export function requirePermission({ emulator, asked, caller }: VaultRequest, permission: Permission): void {
  const groups = emulator.directory.groupsOf(caller.tenantId, caller.objectId).map(({ id }) => id);
  const mine = asked.vault.accessPolicies.filter(({ objectId }) => [caller.objectId, ...groups].includes(objectId));
  const allowed: readonly string[] = mine.flatMap((policy) => [...policy[permission.on]]);
  if (allowed.includes(permission.what)) return;
  const who = `appid=${caller.clientId};oid=${caller.objectId};iss=${issuerV1(caller.tenantId)}`;
  const text = `The caller '${who}' does not have the permission '${permission.what}' on ${permission.on} of the key vault '${asked.vault.name}'.`;
  throw new VaultError(403, "Forbidden", text, "AccessDenied");
}
