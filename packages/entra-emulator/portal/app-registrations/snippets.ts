import type { Application } from "../graph/types.ts";
import { tenantId } from "../session/tenant.ts";

interface Snippet {
  readonly title: string;
  readonly what: string;
  readonly code: string;
}

function isPublic({ web, spa, publicClient }: Application): boolean {
  return web.redirectUris.length === 0 && publicClient.redirectUris.length + spa.redirectUris.length > 0;
}

function environment(app: Application): string {
  return [
    `AZURE_TENANT_ID=${tenantId}`,
    `AZURE_CLIENT_ID=${app.appId}`,
    ...(isPublic(app) ? [] : ["AZURE_CLIENT_SECRET="]),
    `AZURE_AUTHORITY_HOST=${location.origin}`,
    `GRAPH_BASE_URL=${location.origin}`,
  ].join("\n");
}

function msal(app: Application): string {
  const kind = isPublic(app) ? "PublicClientApplication" : "ConfidentialClientApplication";
  return `import { ${kind} } from "@azure/msal-node";

const client = new ${kind}({
  auth: {
    clientId: "${app.appId}",
    authority: "${location.origin}/${tenantId}",
    knownAuthorities: ["${location.host}"],${isPublic(app) ? "" : "\n    clientSecret: process.env.AZURE_CLIENT_SECRET,"}
  },
});`;
}

function scopes({ identifierUris, api }: Application): string[] {
  const [uri] = identifierUris;
  return uri ? api.oauth2PermissionScopes.map(({ value }) => `${uri}/${value}`) : [];
}

/** The protected resource metadata of an MCP server (RFC 9728 §2). */
function mcp(app: Application): string {
  const metadata = {
    resource: "http://localhost:3001/mcp",
    authorization_servers: [`${location.origin}/${tenantId}/v2.0`],
    scopes_supported: scopes(app),
  };
  return JSON.stringify(metadata, null, 2);
}

/** mcp-remote takes a client ID where the authorization server registers nobody by itself, as Entra does not. */
function mcpClient({ appId }: Application): string {
  const client = JSON.stringify({ client_id: appId });
  const args = ["mcp-remote", "http://localhost:3001/mcp", "3334", "--static-oauth-client-info", client];
  return JSON.stringify({ mcpServers: { notes: { command: "npx", args } } }, null, 2);
}

/** What somebody copies from here into their own program. */
export function snippetsFor(app: Application): readonly Snippet[] {
  return [
    { title: ".env", what: "The names that Microsoft's libraries and this workshop read.", code: environment(app) },
    { title: "msal-node", what: "A client of this application in Node.", code: msal(app) },
    {
      title: "MCP server metadata",
      what: "What an MCP server that is this API publishes at /.well-known/oauth-protected-resource.",
      code: mcp(app),
    },
    {
      title: "MCP client configuration",
      what: "For an MCP client that signs in through mcp-remote with this application's client ID; its redirect URI is http://localhost:3334/oauth/callback.",
      code: mcpClient(app),
    },
  ];
}
