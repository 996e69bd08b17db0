/** Microsoft Graph, and three of its delegated permissions (Learn: Microsoft Graph permissions reference). */
const GRAPH = "00000003-0000-0000-c000-000000000000";
const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";
const MAIL_READ_WRITE = "024d486e-b451-40bb-833d-3e66d98c5c73";
const FILES_READ = "10465720-29dd-4523-a11a-6a75c743c9d9";

// TODO 5: this is what the first tries look like in the portal. Write here what you made of them.

/** The local server: a program on the user's machine. */
export function localServer() {
  return {
    displayName: "Notes local server",
    signInAudience: "AzureADMultipleOrgs",
    web: {
      redirectUris: ["http://localhost"],
      implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: true },
    },
    publicClient: { redirectUris: ["https://*.notes-preview.example/callback"] },
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH,
        resourceAccess: [USER_READ, MAIL_READ_WRITE, FILES_READ].map((id) => ({ id, type: "Scope" })),
      },
    ],
  };
}

/** The remote server: a web app with a secret, and an API. */
export function remoteServer() {
  return {
    displayName: "Notes remote server",
    signInAudience: "AzureADMultipleOrgs",
    isFallbackPublicClient: true,
    web: {
      redirectUris: ["http://localhost:3001/auth/callback", "https://*.notes-preview.example/auth/callback"],
      implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: true },
    },
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH,
        resourceAccess: [USER_READ, MAIL_READ_WRITE].map((id) => ({ id, type: "Scope" })),
      },
    ],
  };
}
