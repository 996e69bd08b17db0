import * as z from "zod";
import { applicationSchema } from "./application-model.ts";

/** The objects of a tenant, with the names Microsoft Graph v1.0 gives their members. */

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  /** What the person types at sign-in. Equals the UPN for members; a guest signs in with the name of the home tenant. */
  readonly signInName: string;
  readonly displayName: string;
  /** Of a seeded person: it stands in the README. */
  readonly password?: string;
  /** Of a password that was set through Graph; it comes before a seeded one. See state/password-hash.ts. */
  readonly passwordHash?: string;
  readonly accountEnabled: boolean;
  readonly userType: "Member" | "Guest";
  /** The account at home when this is a guest. */
  readonly home?: { readonly tenantId: string; readonly userId: string };
  readonly isGlobalAdministrator?: boolean;
  /** Template ids of the other directory roles; see directory-roles.ts. */
  readonly directoryRoles?: readonly string[];
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
  /** Object ids of users and service principals. */
  owners: z.array(z.string()).readonly().default([]),
  /** As in an application. */
  more: z.record(z.string(), z.unknown()).default({}),
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
  createdDateTime: z.string(),
  securityEnabled: z.boolean(),
  mailEnabled: z.boolean(),
  mailNickname: z.string(),
  /** "Unified" makes it a Microsoft 365 group. */
  groupTypes: z.array(z.string()).readonly(),
  visibility: z.string().nullable(),
  isAssignableToRole: z.boolean().nullable(),
  /** Object ids of users, groups and service principals. */
  members: z.array(z.string()).readonly(),
  /** Object ids of users. They may change the group without a directory role. */
  owners: z.array(z.string()).readonly(),
});
export type Group = Readonly<z.infer<typeof groupSchema>>;

/** A person who was made over Graph. */
const madeUserSchema = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  signInName: z.string(),
  displayName: z.string(),
  passwordHash: z.string(),
  accountEnabled: z.boolean(),
  userType: z.enum(["Member", "Guest"]),
  profile: z.record(z.string(), z.unknown()),
});

/** What differs from the seed in one tenant, by object id; null where a seeded object was deleted. */
export const tenantChangesSchema = z.object({
  applications: z.record(z.string(), applicationSchema.nullable()),
  /** Deleted applications stay for 30 days and can come back (Learn, graph directory-deleteditems). */
  deletedApplications: z.record(z.string(), applicationSchema.extend({ deletedDateTime: z.string() }).nullable()),
  servicePrincipals: z.record(z.string(), servicePrincipalSchema.nullable()),
  deletedServicePrincipals: z
    .record(z.string(), servicePrincipalSchema.extend({ deletedDateTime: z.string() }).nullable())
    .default({}),
  appRoleAssignments: z.record(z.string(), appRoleAssignmentSchema.nullable()),
  groups: z.record(z.string(), groupSchema.nullable()),
  /** Made and deleted ones; what changed in a user is in `userChanges` of the state. */
  users: z.record(z.string(), madeUserSchema.nullable()).default({}),
});
export type TenantChanges = z.infer<typeof tenantChangesSchema>;

export function noChanges(): TenantChanges {
  return {
    applications: {},
    deletedApplications: {},
    servicePrincipals: {},
    deletedServicePrincipals: {},
    appRoleAssignments: {},
    groups: {},
    users: {},
  };
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
