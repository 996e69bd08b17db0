import { patch, post } from "../../graph/graph.ts";
import type { PermissionRow } from "./permission-rows.ts";
import type { Granted } from "./permission-rows.ts";

interface Consent {
  /** Object id of the client's service principal. */
  readonly clientId: string;
  readonly resourceId: string;
}

async function grantScopes(
  { clientId, resourceId }: Consent,
  names: readonly string[],
  { grants }: Granted,
): Promise<void> {
  if (names.length === 0) return;
  const before = grants.find((grant) => grant.consentType === "AllPrincipals" && grant.resourceId === resourceId);
  const scope = [...new Set([...(before?.scope.split(" ") ?? []), ...names])].filter(Boolean).join(" ");
  if (before) await patch(`/oauth2PermissionGrants/${before.id}`, { scope });
  else await post("/oauth2PermissionGrants", { clientId, consentType: "AllPrincipals", resourceId, scope });
}

async function grantRole({ clientId, resourceId }: Consent, appRoleId: string): Promise<void> {
  await post(`/servicePrincipals/${resourceId}/appRoleAssignedTo`, { principalId: clientId, resourceId, appRoleId });
}

/**
 * Grants for everybody in the directory what the application asks for: delegated permissions as one grant per API,
 * application permissions as role assignments (Learn, graph permissions-grant-via-msgraph).
 *
 * @throws GraphError
 */
export async function grantConsent(clientId: string, rows: readonly PermissionRow[], granted: Granted): Promise<void> {
  const missing = rows.filter((row) => !row.granted);
  for (const resourceId of new Set(missing.map(({ resource }) => resource.principalId))) {
    if (!resourceId) continue;
    const here = missing.filter(({ resource }) => resource.principalId === resourceId);
    const names = here.filter(({ kind }) => kind === "Delegated").map(({ name }) => name);
    await grantScopes({ clientId, resourceId }, names, granted);
    for (const { id, kind } of here) if (kind === "Application") await grantRole({ clientId, resourceId }, id);
  }
}
