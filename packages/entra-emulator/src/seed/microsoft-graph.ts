import { defineApp, defineRole, defineScope } from "./define.ts";

/** Ids as in the Microsoft Graph permissions reference; they are the same in every tenant. */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";
export const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";
export const USER_READ_ALL_ROLE = "df021288-bdef-4463-88db-98f22de89214";

/** Microsoft Graph as a resource: its tokens are version 1 (Learn, access-token-claims-reference). */
export const microsoftGraph = defineApp({
  id: "3e1b7f20-5c44-4d6e-9b0a-6c4a5d000001",
  appId: GRAPH_APP_ID,
  displayName: "Microsoft Graph",
  servicePrincipalId: "7c6d1a90-0f2b-4e53-8a1d-6c4a5d000002",
  signInAudience: "AzureADMultipleOrgs",
  identifierUris: ["https://graph.microsoft.com"],
  tokenVersion: 1,
  scopes: [
    defineScope("37f7f235-527c-4136-accd-4a02d197296e", "openid", "Sign you in", "Allows you to sign in to the app."),
    defineScope(
      "14dad69e-099b-42c9-810b-d002981feec1",
      "profile",
      "View your basic profile",
      "Allows the app to see your name and user name.",
    ),
    defineScope(
      "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
      "email",
      "View your email address",
      "Allows the app to read your primary email address.",
    ),
    defineScope(
      "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
      "offline_access",
      "Maintain access to data you have given it access to",
      "Allows the app to keep its access while you are not using it.",
    ),
    defineScope(
      USER_READ,
      "User.Read",
      "Sign you in and read your profile",
      "Allows you to sign in with your work account and lets the app read your profile.",
    ),
    defineScope(
      "b4e74841-8e56-480b-be8b-910348b18b4c",
      "User.ReadWrite",
      "Read and update your profile",
      "Allows the app to read and change your profile.",
    ),
    defineScope(
      "b340eb25-3456-403f-be2f-af7a0d370277",
      "User.ReadBasic.All",
      "Read all users' basic profiles",
      "Allows the app to read names and addresses of the people in your organization.",
    ),
    defineScope(
      "a154be20-db9c-4678-8ab7-66f6cc099a59",
      "User.Read.All",
      "Read all users' full profiles",
      "Allows the app to read the full profile of everybody in your organization.",
      "Admin",
    ),
    defineScope(
      "06da0dbc-49e2-44d2-8312-53f166ab848a",
      "Directory.Read.All",
      "Read directory data",
      "Allows the app to read users, groups and apps of your organization.",
      "Admin",
    ),
    defineScope(
      "570282fd-fa5c-430d-a7fd-fc8dc98a9dca",
      "Mail.Read",
      "Read your mail",
      "Allows the app to read the mail in your mailbox.",
    ),
    defineScope(
      "e383f46e-2787-4529-855e-0e479a3ffac0",
      "Mail.Send",
      "Send mail as you",
      "Allows the app to send mail as you.",
    ),
    defineScope(
      "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42",
      "Calendars.Read",
      "Read your calendars",
      "Allows the app to read events in your calendars.",
    ),
  ],
  appRoles: [
    defineRole(USER_READ_ALL_ROLE, "User.Read.All", "Read all users' full profiles", ["Application"]),
    defineRole("7ab1d382-f21e-4acd-a863-ba3e13f7da61", "Directory.Read.All", "Read directory data", ["Application"]),
    defineRole("5b567255-7703-4780-807c-7be8301ae99b", "Group.Read.All", "Read all groups", ["Application"]),
  ],
});
