import type { ServicePrincipal } from "../directory/model.ts";
import { type SeedApp, defineApp, defineScope, defineServicePrincipal } from "./define.ts";
import {
  AZURE_CLI,
  AZURE_KEY_VAULT,
  AZURE_PORTAL,
  AZURE_REDIS,
  AZURE_RESOURCE_MANAGER,
  GRAPH_COMMAND_LINE_TOOLS,
  TOKEN_EXCHANGE,
  VISUAL_STUDIO_CODE,
} from "./first-party-ids.ts";
import { microsoftGraph } from "./microsoft-graph.ts";

/** An application of Microsoft's: known in every tenant, at home in none of them. `index` makes its ids. */
function firstParty(index: number, appId: string, displayName: string, more: Partial<Parameters<typeof defineApp>[0]>) {
  const last = String(index).padStart(2, "0");
  return defineApp({
    id: `3e1b7f20-5c44-4d6e-9b0a-6c4a5d0001${last}`,
    servicePrincipalId: `7c6d1a90-0f2b-4e53-8a1d-6c4a5d0002${last}`,
    appId,
    displayName,
    signInAudience: "AzureADMultipleOrgs",
    ...more,
  });
}

const commandLine = { publicClient: { redirectUris: ["http://localhost"] }, isFallbackPublicClient: true };

/** The portal of this tenant signs in as the real one does; its address is this server's, whatever port that has. */
const portal = firstParty(1, AZURE_PORTAL, "Azure Portal", {
  spa: { redirectUris: ["https://localhost/portal/"] },
});

/** Azure Resource Manager and Key Vault: version 1 tokens, one scope (Learn, user_impersonation). */
const keyVault = firstParty(5, AZURE_KEY_VAULT, "Azure Key Vault", {
  identifierUris: ["https://vault.azure.net", "https://vault.localhost"],
  tokenVersion: 1,
  scopes: [
    defineScope(
      "f53da476-18e3-4152-8e01-aec403e6edc0",
      "user_impersonation",
      "Have full access to the Azure Key Vault service",
      "Allows the app to use Key Vault as you.",
    ),
  ],
  preAuthorized: [{ appId: AZURE_CLI, delegatedPermissionIds: ["f53da476-18e3-4152-8e01-aec403e6edc0"] }],
});

const resourceManager = firstParty(6, AZURE_RESOURCE_MANAGER, "Windows Azure Service Management API", {
  identifierUris: [
    "https://management.azure.com",
    "https://management.azure.com/",
    "https://management.core.windows.net/",
  ],
  tokenVersion: 1,
  scopes: [
    defineScope(
      "41094075-9dad-400e-a0bd-54e686782033",
      "user_impersonation",
      "Access Azure Service Management as you",
      "Allows the app to manage Azure as you.",
    ),
  ],
  preAuthorized: [{ appId: AZURE_CLI, delegatedPermissionIds: ["41094075-9dad-400e-a0bd-54e686782033"] }],
});

/** Microsoft's applications that this tenant knows. */
export const firstPartyApps: readonly SeedApp[] = [
  microsoftGraph,
  portal,
  firstParty(2, AZURE_CLI, "Microsoft Azure CLI", commandLine),
  firstParty(3, GRAPH_COMMAND_LINE_TOOLS, "Microsoft Graph Command Line Tools", commandLine),
  firstParty(4, VISUAL_STUDIO_CODE, "Visual Studio Code", {
    publicClient: { redirectUris: ["http://localhost", "http://127.0.0.1:33418", "https://vscode.dev/redirect"] },
    isFallbackPublicClient: true,
  }),
  keyVault,
  resourceManager,
  firstParty(7, TOKEN_EXCHANGE, "AAD Token Exchange Endpoint: Public", {
    identifierUris: ["api://AzureADTokenExchange"],
    tokenVersion: 2,
  }),
  firstParty(8, AZURE_REDIS, "AzureRedisCacheAadApp", {
    identifierUris: ["https://redis.azure.com"],
    tokenVersion: 1,
  }),
];

/** Their service principals in a tenant; `mark` are the last eight digits of the tenant's own ids. */
export function firstPartyPrincipals(mark: string): ServicePrincipal[] {
  return firstPartyApps.map(({ servicePrincipalId, appId }) =>
    defineServicePrincipal(`${servicePrincipalId.slice(0, 24)}${mark}${servicePrincipalId.slice(-4)}`, appId),
  );
}
