import type { User } from "./model.ts";

/** A directory role as one tenant knows it (Learn, graph resources/directoryrole). */
export interface DirectoryRole {
  readonly id: string;
  readonly roleTemplateId: string;
  readonly displayName: string;
  readonly description: string;
}

/** Template ids are the same in every tenant (Learn, permissions-reference). */
export const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
export const USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";
export const GROUPS_ADMINISTRATOR = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
export const APPLICATION_ADMINISTRATOR = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
export const CLOUD_APPLICATION_ADMINISTRATOR = "158c047a-c907-4556-b7ef-446551a6b5f7";
export const PRIVILEGED_ROLE_ADMINISTRATOR = "e8611ab8-c189-46e8-94e1-60213ab1f814";
export const GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
export const REPORTS_READER = "4a5d8f65-41da-4de4-8968-e035b65339cf";
export const SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";

const ROLES: readonly (readonly [roleTemplateId: string, displayName: string, description: string])[] = [
  [GLOBAL_ADMINISTRATOR, "Global Administrator", "Can manage everything in the directory."],
  [USER_ADMINISTRATOR, "User Administrator", "Can manage users and groups, but no administrators."],
  [GROUPS_ADMINISTRATOR, "Groups Administrator", "Can manage groups and their settings."],
  [APPLICATION_ADMINISTRATOR, "Application Administrator", "Can manage app registrations and enterprise applications."],
  [
    CLOUD_APPLICATION_ADMINISTRATOR,
    "Cloud Application Administrator",
    "As Application Administrator, without the proxy.",
  ],
  [PRIVILEGED_ROLE_ADMINISTRATOR, "Privileged Role Administrator", "Can manage who holds which directory role."],
  [GLOBAL_READER, "Global Reader", "Can read what a Global Administrator can change."],
  [REPORTS_READER, "Reports Reader", "Can read sign-in and audit reports."],
  [SECURITY_READER, "Security Reader", "Can read security information and sign-in reports."],
];

/** The roles that a tenant has switched on. Their ids differ from tenant to tenant. */
export function directoryRoles(tenantId: string): readonly DirectoryRole[] {
  return ROLES.map(([roleTemplateId, displayName, description]) => ({
    id: `${roleTemplateId.slice(0, 24)}${tenantId.slice(24)}`,
    roleTemplateId,
    displayName,
    description,
  }));
}

/** Template ids of the roles that a user holds; what `wids` of a token lists, too. */
export function heldRoles({ isGlobalAdministrator, directoryRoles: others = [] }: User): readonly string[] {
  return isGlobalAdministrator ? [GLOBAL_ADMINISTRATOR, ...others] : others;
}
