// What a local MCP server does with this package, end to end: settings, silent first, the browser if the user is needed.
import { type AuthenticationResult, type PublicClientApplication } from "@azure/msal-node";
import {
  createPublicClient,
  createTokenCachePlugin,
  isUserNeeded,
  openBrowser,
  readPublicClientSettings,
} from "../../src/index.ts";

const scopes = ["User.Read"];

async function signInSilently(client: PublicClientApplication): Promise<AuthenticationResult | undefined> {
  const [account] = await client.getTokenCache().getAllAccounts();
  if (account === undefined) return undefined;
  try {
    return await client.acquireTokenSilent({ scopes, account, forceRefresh: process.argv[2] === "--refresh" });
  } catch (error) {
    if (isUserNeeded(error)) return undefined;
    throw error;
  }
}

const settings = readPublicClientSettings();
const client = createPublicClient(settings, {
  cachePlugin: createTokenCachePlugin({ directory: settings.cacheDirectory }),
});
const silent = await signInSilently(client);
const result = silent ?? (await client.acquireTokenInteractive({ scopes, openBrowser: (url) => openBrowser(url) }));
process.send?.({
  how: silent ? (silent.fromCache ? "cache" : "refresh") : "browser",
  username: result.account?.username,
});
