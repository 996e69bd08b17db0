import { defineApp } from "./define.ts";
import { graphRoles, graphScopes } from "./graph-permissions.ts";
import { AZURE_CLI, AZURE_PORTAL } from "./first-party-ids.ts";

export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** Microsoft's own tools need no consent page for what they ask of Graph. */
const ofItsOwn = [AZURE_PORTAL, AZURE_CLI].map((appId) => ({
  appId,
  delegatedPermissionIds: graphScopes.map(({ id }) => id),
}));

/** Microsoft Graph as a resource: its tokens are version 1 (Learn, access-token-claims-reference). */
export const microsoftGraph = defineApp({
  id: "3e1b7f20-5c44-4d6e-9b0a-6c4a5d000001",
  appId: GRAPH_APP_ID,
  displayName: "Microsoft Graph",
  servicePrincipalId: "7c6d1a90-0f2b-4e53-8a1d-6c4a5d000002",
  signInAudience: "AzureADMultipleOrgs",
  identifierUris: ["https://graph.microsoft.com"],
  tokenVersion: 1,
  scopes: graphScopes,
  appRoles: graphRoles,
  preAuthorized: ofItsOwn,
});
