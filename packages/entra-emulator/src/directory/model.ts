import { z } from "zod";
import { applicationSchema } from "./application-model.ts";

/** The objects of a tenant, with the names Microsoft Graph v1.0 gives their members. */

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  /** What the person types at sign-in. Equals the UPN for members; a guest signs in with the name of the home tenant. */
  readonly signInName: string;
  readonly displayName: string;
  readonly password: string;
  readonly accountEnabled: boolean;
  readonly userType: "Member" | "Guest";
  /** The account at home when this is a guest. */
  readonly home?: { readonly tenantId: string; readonly userId: string };
  readonly isGlobalAdministrator?: boolean;
  /** Every other Graph property of the user (`mail`, `department` …). */
  readonly profile: Readonly<Record<string, unknown>>;
}

/** An application as one tenant sees it. Without one the application does not exist there (AADSTS700016, 500011). */
export const servicePrincipalSchema = z.object({
  id: z.string(),
  appId: z.string(),
  /** Off: nobody gets a token of it, nor for it. */
  accountEnabled: z.boolean(),
  /** "Assignment required?" of the portal: only assigned users and applications get in (AADSTS50105, 501051). */
  appRoleAssignmentRequired: z.boolean(),
  tags: z.array(z.string()).readonly(),
});
export type ServicePrincipal = Readonly<z.infer<typeof servicePrincipalSchema>>;

export const appRoleAssignmentSchema = z.object({
  id: z.string(),
  principalId: z.string(),
  principalType: z.enum(["User", "Group", "ServicePrincipal"]),
  /** `id` of the resource's service principal. */
  resourceId: z.string(),
  appRoleId: z.string(),
  createdDateTime: z.string(),
});
export type AppRoleAssignment = Readonly<z.infer<typeof appRoleAssignmentSchema>>;

export const groupSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  description: z.string().nullable(),
  securityEnabled: z.boolean(),
  members: z.array(z.string()).readonly(),
});
export type Group = Readonly<z.infer<typeof groupSchema>>;

/** What differs from the seed in one tenant, by object id; null where a seeded object was deleted. */
export const tenantChangesSchema = z.object({
  applications: z.record(z.string(), applicationSchema.nullable()),
  /** Deleted applications stay for 30 days and can come back (Learn, graph directory-deleteditems). */
  deletedApplications: z.record(z.string(), applicationSchema.extend({ deletedDateTime: z.string() }).nullable()),
  servicePrincipals: z.record(z.string(), servicePrincipalSchema.nullable()),
  appRoleAssignments: z.record(z.string(), appRoleAssignmentSchema.nullable()),
  groups: z.record(z.string(), groupSchema.nullable()),
});
export type TenantChanges = z.infer<typeof tenantChangesSchema>;

export function noChanges(): TenantChanges {
  return { applications: {}, deletedApplications: {}, servicePrincipals: {}, appRoleAssignments: {}, groups: {} };
}

/** The platform under which a redirect URI is registered; it decides whether the client is public (reply-url). */
export type Platform = "web" | "spa" | "publicClient";

export type {
  AppRole,
  Application,
  FederatedCredential,
  KeyCredential,
  OptionalClaim,
  PasswordCredential,
  Scope,
} from "./application-model.ts";
