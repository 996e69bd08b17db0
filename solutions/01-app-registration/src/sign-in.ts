import { createPublicClient, NoBrowserError, openBrowserWithin, readPublicClientSettings } from "@workshop/auth";
import { createGraphClient } from "@workshop/graph";
import type { Client } from "@microsoft/microsoft-graph-client";

/** Microsoft Graph Command Line Tools: Microsoft's own app for scripts, known in every tenant. */
const GRAPH_COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** Make and change apps; say who has which role; look up a person. An administrator has to agree to these. */
const SCOPES = ["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All", "User.Read.All"];

/**
 * Signs an administrator in, in the browser, or with a device code where there is none. The token stays in memory.
 * @returns a Graph client that acts for them
 * @throws ConfigurationError when `AZURE_TENANT_ID` or an address cannot be used
 */
export async function signInToGraph(env: NodeJS.ProcessEnv): Promise<Client> {
  const settings = readPublicClientSettings({ ...env, AZURE_CLIENT_ID: GRAPH_COMMAND_LINE_TOOLS });
  const client = createPublicClient(settings);
  const answer = await client
    .acquireTokenInteractive({ scopes: SCOPES, openBrowser: openBrowserWithin(settings.signInTimeout) })
    .catch((error: unknown) => {
      if (!(error instanceof NoBrowserError)) throw error;
      return client.acquireTokenByDeviceCode({
        scopes: SCOPES,
        deviceCodeCallback: ({ message }) => process.stderr.write(`${message}\n`),
      });
    });
  if (!answer) throw new Error("Nobody signed in.");
  return createGraphClient({ baseUrl: settings.graphBaseUrl, getAccessToken: async () => answer.accessToken });
}
