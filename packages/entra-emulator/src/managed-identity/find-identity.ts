import type { Params } from "../http/params.ts";
import { type ManagedIdentity, managedIdentities } from "../seed/managed-identities.ts";
import { invalidRequest } from "./identity-error.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const ALL: readonly ManagedIdentity[] = Object.values(managedIdentities);

/** How a user-assigned identity is named; App Service has another spelling of the last one. */
const BY: Readonly<Record<string, (identity: ManagedIdentity) => string>> = {
  client_id: ({ clientId }) => clientId,
  object_id: ({ principalId }) => principalId,
  principal_id: ({ principalId }) => principalId,
  msi_res_id: ({ resourceId }) => resourceId,
  mi_res_id: ({ resourceId }) => resourceId,
};

/**
 * The identity a request means: the one it names, or the machine's own (Learn, how-to-use-vm-token).
 *
 * @throws IdentityError 400 invalid_request
 */
export function requireIdentity(query: Params): ManagedIdentity {
  const named = Object.keys(BY).filter((name) => query.get(name));
  const [by] = named;
  if (named.length > 1) throw invalidRequest("Only one of client_id, object_id and msi_res_id may name the identity.");
  const wanted = by && query.get(by);
  if (!by || !wanted) return managedIdentities.notesHost;
  const found = ALL.find((identity) => same(BY[by]?.(identity) ?? "", wanted));
  if (!found) throw invalidRequest("Identity not found");
  return found;
}
