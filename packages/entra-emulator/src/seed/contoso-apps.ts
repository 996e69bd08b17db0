import { defineApp, defineRole, defineScope } from "./define.ts";
import { USER_READ, USER_READ_ALL_ROLE } from "./graph-permissions.ts";
import { GRAPH_APP_ID } from "./microsoft-graph.ts";

const REMOTE = "4e307e00-1b6f-4c2d-9a58-c0a705000301";
const READ = "5c09e000-77a1-4d0b-8e42-c0a705000311";
const WRITE = "5c09e000-77a1-4d0b-8e42-c0a705000312";

const userRead = { resourceAppId: GRAPH_APP_ID, resourceAccess: [{ id: USER_READ, type: "Scope" }] } as const;

/** Ids of the app roles that the remote server declares. */
export const remoteRoles = {
  admin: "401e0000-0c5d-4f7a-9b1e-c0a705000321",
  readAll: "401e0000-0c5d-4f7a-9b1e-c0a705000322",
};

export const contosoApps = {
  localServer: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000201",
    appId: "10ca1000-2c9e-4b7d-a1f3-c0a705000202",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000203",
    displayName: "Notes (local MCP server)",
    publicClient: { redirectUris: ["http://localhost"] },
    isFallbackPublicClient: true,
    requiredResourceAccess: [userRead],
  }),
  remoteServer: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000300",
    appId: REMOTE,
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000302",
    displayName: "Notes (remote MCP server)",
    webRedirectUris: ["http://localhost:3001/auth/callback", "https://localhost:3001/auth/callback"],
    secret: "WkS~8Q.remote-server-secret-for-the-workshop-0001",
    secretId: "5ec2e710-6a0d-4c3b-9e18-c0a705000303",
    expiredSecret: "WkS~8Q.remote-server-secret-that-ended-last-year",
    identifierUris: [`api://${REMOTE}`],
    tokenVersion: 2,
    scopes: [
      defineScope(READ, "mcp.read", "Read your notes", "Allows the app to read your notes through the MCP server."),
      defineScope(
        WRITE,
        "mcp.write",
        "Change your notes",
        "Allows the app to write your notes through the MCP server.",
      ),
    ],
    appRoles: [
      defineRole(remoteRoles.admin, "Notes.Admin", "Administers the notes of everybody", ["User"]),
      defineRole(remoteRoles.readAll, "Notes.Read.All", "Reads the notes of everybody, without a user", [
        "Application",
      ]),
    ],
    requiredResourceAccess: [userRead],
  }),
  legacyApi: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000400",
    appId: "1e6ac100-58d3-4a9e-b740-c0a705000401",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000402",
    displayName: "Ledger (legacy API)",
    identifierUris: ["api://1e6ac100-58d3-4a9e-b740-c0a705000401", "https://contoso.onmicrosoft.com/ledger"],
    tokenVersion: null,
    scopes: [
      defineScope(
        "5c09e000-77a1-4d0b-8e42-c0a705000411",
        "ledger.read",
        "Read the ledger",
        "Allows the app to read the ledger for you.",
      ),
    ],
  }),
  daemon: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000500",
    appId: "dae30000-64f1-4b8c-92d7-c0a705000501",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000502",
    displayName: "Notes (nightly export)",
    secret: "WkS~8Q.daemon-secret-for-the-workshop-00000000002",
    secretId: "5ec2e710-6a0d-4c3b-9e18-c0a705000503",
    requiredResourceAccess: [
      { resourceAppId: REMOTE, resourceAccess: [{ id: remoteRoles.readAll, type: "Role" }] },
      { resourceAppId: GRAPH_APP_ID, resourceAccess: [{ id: USER_READ_ALL_ROLE, type: "Role" }] },
    ],
  }),
  mcpClient: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000600",
    appId: "3c9c1100-7b25-4e0f-8a96-c0a705000601",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000602",
    displayName: "An MCP client",
    publicClient: {
      redirectUris: [
        "http://localhost",
        "http://localhost/callback",
        "http://localhost/oauth/callback",
        "http://127.0.0.1/",
      ],
    },
    isFallbackPublicClient: true,
    requiredResourceAccess: [
      { resourceAppId: REMOTE, resourceAccess: [READ, WRITE].map((id) => ({ id, type: "Scope" as const })) },
    ],
  }),
  browserApp: defineApp({
    id: "0b1ec700-4f2a-4d0c-8b57-c0a705000700",
    appId: "59a00000-0d7e-4c51-b3a8-c0a705000701",
    servicePrincipalId: "5e201c00-93b4-4e6f-8d20-c0a705000702",
    displayName: "Notes (in the browser)",
    spa: { redirectUris: ["http://localhost:5173"] },
    implicit: true,
    requiredResourceAccess: [userRead],
  }),
};
