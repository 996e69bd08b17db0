import { type AccountInfo, type ICachePlugin, PublicClientApplication, TokenCacheContext } from "@azure/msal-node";

const TENANT = "0b8f6d0e-7b1c-4a52-9d1a-2f4f3d5c6e7a";
const CLIENT = "5d2b1f3e-8c4a-4e6b-9f7d-1a2b3c4d5e6f";

/** The refresh token that `signIn` plants; no file may ever contain it. */
export const tokenOf = (name: string, version = 1): string => `canary-refresh-token-of-${name}-${version}`;

/** What MSAL's cache holds after `name` signed in. */
export function cacheAfterSignIn(name: string, version = 1): string {
  const home = `${name}.${TENANT}`;
  const account = {
    home_account_id: home,
    environment: "login.example",
    realm: TENANT,
    local_account_id: name,
    username: `${name}@contoso.com`,
    authority_type: "MSSTS",
  };
  const refreshToken = {
    home_account_id: home,
    environment: "login.example",
    credential_type: "RefreshToken",
    client_id: CLIENT,
    secret: tokenOf(name, version),
  };
  return JSON.stringify({
    Account: { [`${home}-login.example-${TENANT}`]: account },
    RefreshToken: { [`${home}-login.example-refreshtoken-${CLIENT}--`]: refreshToken },
    AppMetadata: { [`appmetadata-login.example-${CLIENT}`]: { client_id: CLIENT, environment: "login.example" } },
  });
}

/** MSAL's real token cache over the plugin; only the sign-in itself is put in by hand, in the steps MSAL takes. */
export function createMemory(cachePlugin: ICachePlugin) {
  const cache = new PublicClientApplication({ auth: { clientId: CLIENT }, cache: { cachePlugin } }).getTokenCache();
  const accountOf = async (name: string): Promise<AccountInfo> => {
    const found = (await cache.getAllAccounts()).find(({ localAccountId }) => localAccountId === name);
    if (found === undefined) throw new Error(`${name} is not signed in.`);
    return found;
  };
  return {
    cache,
    /** As `ResponseHandler.handleServerTokenResponse` of msal-common does. */
    async signIn(name: string, version = 1): Promise<void> {
      const context = new TokenCacheContext(cache, true);
      await cachePlugin.beforeCacheAccess(context);
      cache.deserialize(cacheAfterSignIn(name, version));
      await cachePlugin.afterCacheAccess(context);
    },
    signOut: async (name: string): Promise<void> => cache.removeAccount(await accountOf(name)),
    users: async (): Promise<string[]> =>
      (await cache.getAllAccounts()).map(({ localAccountId }) => localAccountId).sort(),
    refreshTokens: (): string[] =>
      [...JSON.stringify(cache.getKVStore()).matchAll(/canary-[\w-]+/g)].map(String).sort(),
  };
}
