import { invalid } from "../../refusals.ts";
import type { Change } from "../rules.ts";

const TARGET = "api.preAuthorizedApplications";

/** Clients that exist, for scopes that the application declares (Learn, graph resources/preauthorizedapplication). */
export function requirePreAuthorized({ request, before, after }: Change): void {
  const { preAuthorizedApplications: entries, oauth2PermissionScopes: scopes } = after.api;
  if (entries === before?.api.preAuthorizedApplications && scopes === before.api.oauth2PermissionScopes) return;
  for (const { appId, delegatedPermissionIds } of entries) {
    if (!request.emulator.directory.application(appId))
      throw invalid(
        TARGET,
        `Property preAuthorizedApplications names the application '${appId}', which does not exist.`,
      );
    const unknown = delegatedPermissionIds.find((wanted) => !scopes.some(({ id }) => id === wanted));
    if (unknown)
      throw invalid(
        TARGET,
        `Property preAuthorizedApplications names the permission '${unknown}', which does not exist.`,
      );
  }
}
