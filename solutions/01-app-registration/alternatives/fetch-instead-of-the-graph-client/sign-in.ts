import { createPublicClient, openBrowser, readPublicClientSettings } from "@workshop/auth";

const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

/** Signs an administrator in with another of Microsoft's own apps. */
export async function signInToGraph(env: NodeJS.ProcessEnv): Promise<{ baseUrl: URL; token: string }> {
  const settings = readPublicClientSettings({ ...env, AZURE_CLIENT_ID: AZURE_CLI });
  const { accessToken } = await createPublicClient(settings).acquireTokenInteractive({
    scopes: ["https://graph.microsoft.com/.default"],
    openBrowser: (url) => openBrowser(url),
  });
  return { baseUrl: settings.graphBaseUrl, token: accessToken };
}
