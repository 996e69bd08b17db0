import type { AppRole, Scope } from "../directory/model.ts";
import { defineRole, defineScope } from "./define.ts";

/** Ids as in the Microsoft Graph permissions reference; they are the same in every tenant. */
export const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";
export const USER_READ_ALL_ROLE = "df021288-bdef-4463-88db-98f22de89214";

const DELEGATED: readonly (readonly [id: string, value: string, name: string, what: string])[] = [
  ["37f7f235-527c-4136-accd-4a02d197296e", "openid", "Sign you in", "Allows you to sign in to the app."],
  [
    "14dad69e-099b-42c9-810b-d002981feec1",
    "profile",
    "View your basic profile",
    "Allows the app to see your name and user name.",
  ],
  [
    "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
    "email",
    "View your email address",
    "Allows the app to read your primary email address.",
  ],
  [
    "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
    "offline_access",
    "Maintain access to data you have given it access to",
    "Allows the app to keep its access while you are not using it.",
  ],
  [
    USER_READ,
    "User.Read",
    "Sign you in and read your profile",
    "Allows you to sign in with your work account and lets the app read your profile.",
  ],
  [
    "b4e74841-8e56-480b-be8b-910348b18b4c",
    "User.ReadWrite",
    "Read and update your profile",
    "Allows the app to read and change your profile.",
  ],
  [
    "b340eb25-3456-403f-be2f-af7a0d370277",
    "User.ReadBasic.All",
    "Read all users' basic profiles",
    "Allows the app to read names and addresses of the people in your organization.",
  ],
  ["570282fd-fa5c-430d-a7fd-fc8dc98a9dca", "Mail.Read", "Read your mail", "Allows the app to read your mailbox."],
  [
    "024d486e-b451-40bb-833d-3e66d98c5c73",
    "Mail.ReadWrite",
    "Read and write access to your mail",
    "Allows the app to read, change and delete mail in your mailbox.",
  ],
  ["e383f46e-2787-4529-855e-0e479a3ffac0", "Mail.Send", "Send mail as you", "Allows the app to send mail as you."],
  [
    "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42",
    "Calendars.Read",
    "Read your calendars",
    "Allows the app to read events in your calendars.",
  ],
  ["10465720-29dd-4523-a11a-6a75c743c9d9", "Files.Read", "Read your files", "Allows the app to read your files."],
];

/** Only an administrator may consent to these. */
const DELEGATED_BY_ADMIN: typeof DELEGATED = [
  [
    "a154be20-db9c-4678-8ab7-66f6cc099a59",
    "User.Read.All",
    "Read all users' full profiles",
    "Allows the app to read the full profile of everybody in your organization.",
  ],
  [
    "204e0828-b5ca-4ad8-b9f3-f32a958e7cc4",
    "User.ReadWrite.All",
    "Read and write all users' full profiles",
    "Allows the app to change the profile of everybody in your organization.",
  ],
  [
    "06da0dbc-49e2-44d2-8312-53f166ab848a",
    "Directory.Read.All",
    "Read directory data",
    "Allows the app to read users, groups and apps of your organization.",
  ],
  [
    "c5366453-9fb0-48a5-a156-24f0c49a4b84",
    "Directory.ReadWrite.All",
    "Read and write directory data",
    "Allows the app to change users, groups and apps of your organization.",
  ],
  [
    "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
    "Group.Read.All",
    "Read all groups",
    "Allows the app to read all groups and their members.",
  ],
  [
    "bc024368-1153-4739-b217-4326f2e966d0",
    "GroupMember.Read.All",
    "Read group memberships",
    "Allows the app to read who belongs to which group.",
  ],
  [
    "4e46008b-f24c-477d-8fff-7bb4ec7aafe0",
    "Group.ReadWrite.All",
    "Read and write all groups",
    "Allows the app to create, change and delete groups for you.",
  ],
  [
    "f81125ac-d3b7-4573-a3b2-7099cc39df9e",
    "GroupMember.ReadWrite.All",
    "Read and write group memberships",
    "Allows the app to change who belongs to which group for you.",
  ],
  [
    "741c54c3-0c1e-44a1-818b-3f97ab4e8c83",
    "RoleManagement.Read.Directory",
    "Read directory roles",
    "Allows the app to read who holds which directory role for you.",
  ],
  [
    "d01b97e9-cbc0-49fe-810a-750afd5527a3",
    "RoleManagement.ReadWrite.Directory",
    "Read and write directory roles",
    "Allows the app to change who holds which directory role for you.",
  ],
  [
    "c79f8feb-a9db-4090-85f9-90d820caa0eb",
    "Application.Read.All",
    "Read applications",
    "Allows the app to read applications and service principals for you.",
  ],
  [
    "bdfbf15f-ee85-4955-8675-146e8e5296b5",
    "Application.ReadWrite.All",
    "Read and write all applications",
    "Allows the app to create, change and delete applications and service principals for you.",
  ],
  [
    "84bccea3-f856-4a8a-967b-dbe0a3d53a64",
    "AppRoleAssignment.ReadWrite.All",
    "Manage app permission grants and app role assignments",
    "Allows the app to grant application permissions and to assign app roles for you.",
  ],
  [
    "41ce6ca6-6826-4807-84f1-1c82854f7ee5",
    "DelegatedPermissionGrant.ReadWrite.All",
    "Manage all delegated permission grants",
    "Allows the app to grant delegated permissions for you.",
  ],
  [
    "e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20",
    "AuditLog.Read.All",
    "Read audit log data",
    "Allows the app to read sign-in and audit logs for you.",
  ],
  [
    "4908d5b9-3fb2-4b1e-9336-1888b7937185",
    "Organization.Read.All",
    "Read organization information",
    "Allows the app to read the organization and its settings for you.",
  ],
];

const APPLICATION: readonly (readonly [id: string, value: string, description: string])[] = [
  [USER_READ_ALL_ROLE, "User.Read.All", "Read all users' full profiles"],
  ["741f803b-c850-494e-b5df-cde7c675a1ca", "User.ReadWrite.All", "Read and write all users' full profiles"],
  ["7ab1d382-f21e-4acd-a863-ba3e13f7da61", "Directory.Read.All", "Read directory data"],
  ["19dbc75e-c2e2-444c-a770-ec69d8559fc7", "Directory.ReadWrite.All", "Read and write directory data"],
  ["5b567255-7703-4780-807c-7be8301ae99b", "Group.Read.All", "Read all groups"],
  ["98830695-27a2-44f7-8c18-0c3ebc9698f6", "GroupMember.Read.All", "Read all group memberships"],
  ["62a82d76-70ea-41e2-9197-370581804d09", "Group.ReadWrite.All", "Read and write all groups"],
  ["dbaae8cf-10b5-4b86-a4a1-f871c94c6695", "GroupMember.ReadWrite.All", "Read and write all group memberships"],
  ["483bed4a-2ad3-4361-a73b-c83ccdbdc53c", "RoleManagement.Read.Directory", "Read all directory roles"],
  ["9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", "RoleManagement.ReadWrite.Directory", "Read and write all directory roles"],
  ["9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30", "Application.Read.All", "Read all applications"],
  ["1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9", "Application.ReadWrite.All", "Read and write all applications"],
  [
    "18a4783c-866b-4cc7-a460-3d5e5662c884",
    "Application.ReadWrite.OwnedBy",
    "Manage apps that this app creates or owns",
  ],
  ["06b708a9-e830-4db3-a914-8e69da51d44f", "AppRoleAssignment.ReadWrite.All", "Manage app role assignments"],
  ["8e8e4742-1d95-4f68-9d56-6ee75648c72a", "DelegatedPermissionGrant.ReadWrite.All", "Manage delegated grants"],
  ["b0afded3-3588-46d8-8b3d-9842eff778da", "AuditLog.Read.All", "Read all audit log data"],
  ["498476ce-e0fe-48b0-b801-37ba7e2685c6", "Organization.Read.All", "Read organization information"],
  ["810c84a8-4a9e-49e6-bf7d-12d183f40d01", "Mail.Read", "Read mail in all mailboxes"],
];

export const graphScopes: readonly Scope[] = [
  ...DELEGATED.map(([id, value, name, what]) => defineScope(id, value, name, what)),
  ...DELEGATED_BY_ADMIN.map(([id, value, name, what]) => defineScope(id, value, name, what, "Admin")),
];

export const graphRoles: readonly AppRole[] = APPLICATION.map(([id, value, description]) =>
  defineRole(id, value, description, ["Application"]),
);
