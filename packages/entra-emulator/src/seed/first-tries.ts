import { defineApp, defineScope } from "./define.ts";
import { USER_READ, USER_READ_ALL_ROLE } from "./graph-permissions.ts";
import { GRAPH_APP_ID } from "./microsoft-graph.ts";

const MAIL_READ_WRITE = "024d486e-b451-40bb-833d-3e66d98c5c73";
const FILES_READ = "10465720-29dd-4523-a11a-6a75c743c9d9";
const SCOPE = "5c09e000-1d6b-4f27-8a90-c0a705000c11";

/** Fabrikam's multitenant planner: an application of somebody else. */
const STRANGER = "fab21000-5e3d-4b90-a6c4-fab21ca00401";

/**
 * What a colleague clicked together in a hurry: every mistake that exercise 1 is about, in two registrations. They are
 * what its starter is graded on.
 */
export const firstTries = {
  localFirstTry: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000b00",
    appId: "f1257000-2c9e-4b7d-a1f3-c0a705000b01",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000b02",
    displayName: "Notes local server (first try)",
    signInAudience: "AzureADMultipleOrgs",
    webRedirectUris: ["http://localhost"],
    publicClient: { redirectUris: ["https://*.notes-preview.example/callback"] },
    implicit: true,
    secret: "WkS~8Q.first-try-local-secret-for-the-workshop-04",
    secretId: "5ec2e710-6a0d-4c3b-9e18-c0a705000b03",
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH_APP_ID,
        resourceAccess: [USER_READ, MAIL_READ_WRITE, FILES_READ].map((id) => ({ id, type: "Scope" as const })),
      },
    ],
  }),
  remoteFirstTry: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000c00",
    appId: "f1257000-2c9e-4b7d-a1f3-c0a705000c01",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000c02",
    displayName: "Notes remote server (first try)",
    signInAudience: "AzureADMultipleOrgs",
    webRedirectUris: ["http://localhost:3001/auth/callback", "https://*.notes-preview.example/auth/callback"],
    isFallbackPublicClient: true,
    implicit: true,
    secret: "WkS~8Q.first-try-remote-secret-for-the-workshop-5",
    secretId: "5ec2e710-6a0d-4c3b-9e18-c0a705000c03",
    scopes: [defineScope(SCOPE, "user_impersonation", "Access Notes", "Allows the app to access Notes as you.")],
    preAuthorized: [{ appId: STRANGER, delegatedPermissionIds: [SCOPE] }],
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH_APP_ID,
        resourceAccess: [
          { id: USER_READ, type: "Scope" },
          { id: MAIL_READ_WRITE, type: "Scope" },
          { id: USER_READ_ALL_ROLE, type: "Role" },
        ],
      },
    ],
  }),
};
