/** Microsoft Graph, and its delegated permission User.Read (Learn: Microsoft Graph permissions reference). */
const GRAPH = "00000003-0000-0000-c000-000000000000";
const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";

/** Ids of our own: unique within the app, and the same at every run, so that a second run changes nothing. */
const MCP_READ = "9b0c2f3e-6a51-4d8f-8c0e-2f6f1d3a7b10";
export const NOTES_ADMIN_ROLE = "c4f1a7d2-3e58-4b69-a0d7-5e8c9b2f6a31";

const signInAndReadName = [{ resourceAppId: GRAPH, resourceAccess: [{ id: USER_READ, type: "Scope" }] }];
const noImplicitGrant = { enableAccessTokenIssuance: false, enableIdTokenIssuance: false };

/**
 * The local server: a public client on the user's machine. No secret; the code comes back to a port of this machine
 * (RFC 8252 §7.3), and where there is no browser a device code does.
 * Learn: graph/api/resources/application
 */
export function localServer() {
  return {
    displayName: "Notes local server",
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: true,
    publicClient: { redirectUris: ["http://localhost"] },
    web: { redirectUris: [], implicitGrantSettings: noImplicitGrant },
    requiredResourceAccess: signInAndReadName,
  };
}

/** The remote server: a confidential client, and an API that others ask tokens for. */
export function remoteServer() {
  return {
    displayName: "Notes remote server",
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: false,
    web: { redirectUris: ["http://localhost:3001/auth/callback"], implicitGrantSettings: noImplicitGrant },
    requiredResourceAccess: signInAndReadName,
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          id: MCP_READ,
          value: "mcp.read",
          type: "User",
          isEnabled: true,
          userConsentDisplayName: "Read your notes",
          userConsentDescription: "Allows the app to read your notes in your name.",
          adminConsentDisplayName: "Read notes",
          adminConsentDescription: "Allows the app to read notes in the name of the signed-in user.",
        },
      ],
    },
    appRoles: [
      {
        id: NOTES_ADMIN_ROLE,
        value: "Notes.Admin",
        displayName: "Notes administrator",
        description: "May see and delete everybody's notes.",
        allowedMemberTypes: ["User"],
        isEnabled: true,
      },
    ],
  };
}

/** The only place where a client finds the API; the default that Entra allows without a verified domain. */
export function appIdUri(appId: string): string {
  return `api://${appId}`;
}
