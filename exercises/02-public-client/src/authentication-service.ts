import type { AccountInfo, AuthenticationResult, PublicClientApplication } from "@azure/msal-node";
import { createPublicClient, openBrowser, type PublicClientSettings } from "@workshop/auth";
import { log } from "./log.ts";
import { createTokenCache } from "./token-cache.ts";

// TODO 6: `getUserDetails` reads one profile. What is this second permission for?
const SCOPES = ["User.Read", "User.ReadBasic.All"];

/** Gets access tokens for Microsoft Graph on behalf of the user of this machine. */
export class AuthenticationService {
  readonly #client: PublicClientApplication;
  readonly #settings: PublicClientSettings;

  private constructor(client: PublicClientApplication, settings: PublicClientSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  static async create(settings: PublicClientSettings): Promise<AuthenticationService> {
    // TODO 4: on a desktop with a broker (Windows, macOS) the operating system can sign in: see `loadNativeBroker`.
    const client = createPublicClient(settings, { cachePlugin: createTokenCache(settings.cacheDirectory) });
    return new AuthenticationService(client, settings);
  }

  /** An access token: from the cache when there is an account, otherwise by asking the user. */
  async acquireToken(): Promise<string> {
    // TODO 2: ten calls at once come here ten times.
    const account = await this.#findAccount();
    // TODO 1: "no account" is not the only reason to ask the user. When else? And when not?
    const result = account ? await this.#client.acquireTokenSilent({ account, scopes: SCOPES }) : await this.#ask();
    log("token acquired", result);
    return result.accessToken;
  }

  async #findAccount(): Promise<AccountInfo | undefined> {
    // TODO 3: the cache may hold several people, and `this.#settings.username` may name one of them.
    const accounts = await this.#client.getTokenCache().getAllAccounts();
    return accounts[0];
  }

  async #ask(): Promise<AuthenticationResult> {
    // TODO 3: is the person who signed in the one this server is set up for?
    // TODO 4: `openBrowser` throws NoBrowserError where there is none.
    // TODO 8: how long do we wait for someone who closed the window?
    return this.#client.acquireTokenInteractive({ scopes: SCOPES, openBrowser: (url) => openBrowser(url) });
  }
}
