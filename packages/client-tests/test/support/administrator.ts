import { Client } from "@microsoft/microsoft-graph-client";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { publicClient, signIn } from "../msal/clients.ts";
import { API, remoteServer } from "./tenant.ts";

/** Microsoft's command line of Azure: every tenant knows it. */
const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

/** Microsoft's own client of Graph, unmodified. */
export function graphClient({ origin }: Entra, accessToken: string): Client {
  return Client.init({
    baseUrl: `${origin}/`,
    customHosts: new Set(["localhost"]),
    authProvider: (done) => done(null, accessToken),
  });
}

/** Graph, as the administrator who signed in with the command line of Azure. */
export async function administrator(entra: Entra): Promise<Client> {
  const scopes = ["https://graph.microsoft.com/.default"];
  const { accessToken } = await signIn(entra, publicClient(entra, AZURE_CLI), contoso.users.hedy, { scopes });
  return graphClient(entra, accessToken);
}

/** "Expose an API": the remote server is known by these addresses, too. */
export async function registerAddress(entra: Entra, ...urls: string[]): Promise<void> {
  const graph = await administrator(entra);
  await graph.api(`/applications/${remoteServer.id}`).patch({ identifierUris: [API, ...urls] });
}
