import type { Consent } from "../../state/model.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";

/** What was consented in the caller's tenant. */
export function grantsOf({ emulator, caller }: GraphRequest): readonly Consent[] {
  return emulator.store.state.consents.filter(({ tenantId }) => tenantId === caller.tenantId);
}

/** A consent as Graph shows it: applications are named by their service principals (Learn, resources/oauth2permissiongrant). */
export function grantResource({ emulator, caller }: GraphRequest, consent: Consent): Resource {
  const { clientAppId, resourceAppId, consentType, principalId, scope, id } = consent;
  const idOf = (appId: string) => emulator.directory.servicePrincipal(caller.tenantId, appId)?.id ?? null;
  return {
    clientId: idOf(clientAppId),
    consentType,
    id,
    principalId,
    resourceId: idOf(resourceAppId),
    scope,
  };
}

export const grantShape = {
  context: "oauth2PermissionGrants",
  type: "oAuth2PermissionGrant",
  properties: ["clientId", "consentType", "id", "principalId", "resourceId", "scope"],
} as const;
