import type { TokenCredential } from "@azure/identity";

/**
 * The identity of this machine, for what Azure hosts: in Azure its managed identity, on a laptop whoever is signed in there. An
 * application whose secret or federated token is in the environment goes first
 * (Learn, azure/developer/javascript/sdk/credential-chains).
 */
export async function machineCredential(): Promise<TokenCredential> {
  // Only a server that uses it pays for loading it.
  const { DefaultAzureCredential } = await import("@azure/identity");
  // Entra's public cloud knows only hosts of Microsoft's; another authority is taken by its word.
  // Empty is the machine's own identity. Absent, the library would ask for one that has our application's AZURE_CLIENT_ID.
  return new DefaultAzureCredential({
    disableInstanceDiscovery: process.env["AZURE_AUTHORITY_HOST"] !== undefined,
    managedIdentityClientId: process.env["AZURE_MANAGED_IDENTITY_CLIENT_ID"] ?? "",
  });
}
