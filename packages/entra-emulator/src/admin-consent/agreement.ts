import type { ConsentItem } from "../directory/consent.ts";
import { accountFrame } from "../interaction/account-frame.ts";
import type { Admission, Outcome } from "../interaction/model.ts";
import { needAdmin } from "../interaction/need-admin.ts";
import { adminConsentPage } from "../pages/admin-consent-page.ts";
import { grantForEverybody } from "./grant.ts";
import { type AskedPermissions, askedPermissions } from "./permissions.ts";

function asLines({ delegated, application }: AskedPermissions): ConsentItem[] {
  const roles = application.map(({ resource, roles: given }) => ({
    resource,
    names: given.flatMap(({ value }) => value ?? []),
  }));
  return [...delegated, ...roles];
}

/**
 * The administrator's part: only administrators, always a page, then the grants (Learn, v2-admin-consent).
 *
 * @param scopes undefined at the version 1 endpoint
 */
export function adminAgreement(scopes: readonly string[] | undefined): (admission: Admission) => Outcome | undefined {
  return (admission) => {
    const { emulator, interaction, tenantId, user, said } = admission;
    const { client } = interaction;
    const asked = { tenantId, client, userId: user.id };
    const permissions = askedPermissions(emulator.store.state, emulator.directory, asked, scopes);
    if (!user.isGlobalAdministrator) return needAdmin(admission, asLines(permissions));
    if (said.accepted) {
      grantForEverybody(emulator, asked, permissions);
      return undefined;
    }
    const organization = emulator.directory.tenant(tenantId)?.displayName ?? "";
    const details = { app: client.displayName, userName: user.signInName, organization, ...permissions };
    return { kind: "page", page: adminConsentPage(accountFrame(admission), details) };
  };
}
