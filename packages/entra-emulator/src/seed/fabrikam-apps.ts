import { defineApp, defineScope } from "./define.ts";
import { USER_READ } from "./graph-permissions.ts";
import { GRAPH_APP_ID } from "./microsoft-graph.ts";

const API = "fab21000-5e3d-4b90-a6c4-fab21ca00311";

export const fabrikamApps = {
  client: defineApp({
    id: "0b1ec700-9e61-4a2b-8c73-fab21ca00200",
    appId: "fab21000-5e3d-4b90-a6c4-fab21ca00201",
    servicePrincipalId: "5e201c00-1a8f-4d62-b095-fab21ca00202",
    displayName: "Fabrikam command line",
    publicClient: { redirectUris: ["http://localhost"] },
    isFallbackPublicClient: true,
    secret: "WkS~8Q.fabrikam-client-secret-for-the-workshop-03",
    secretId: "5ec2e710-2b7c-4f91-8a0d-fab21ca00203",
  }),
  api: defineApp({
    id: "0b1ec700-9e61-4a2b-8c73-fab21ca00300",
    appId: API,
    servicePrincipalId: "5e201c00-1a8f-4d62-b095-fab21ca00302",
    displayName: "Fabrikam API",
    identifierUris: [`api://${API}`],
    tokenVersion: 2,
    scopes: [
      defineScope(
        "5c09e000-3f84-4c6d-91b2-fab21ca00321",
        "mcp.read",
        "Read at Fabrikam",
        "Allows the app to read at Fabrikam.",
      ),
    ],
  }),
  /** Multi-tenant, known in both tenants, so that /common and /organizations have an app that may use them. */
  planner: defineApp({
    id: "0b1ec700-9e61-4a2b-8c73-fab21ca00400",
    appId: "fab21000-5e3d-4b90-a6c4-fab21ca00401",
    servicePrincipalId: "5e201c00-1a8f-4d62-b095-fab21ca00402",
    displayName: "Fabrikam Planner (multitenant)",
    signInAudience: "AzureADMultipleOrgs",
    publicClient: { redirectUris: ["http://localhost"] },
    isFallbackPublicClient: true,
    requiredResourceAccess: [{ resourceAppId: GRAPH_APP_ID, resourceAccess: [{ id: USER_READ, type: "Scope" }] }],
  }),
};
