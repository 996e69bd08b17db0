import type { AccountInfo, AuthenticationResult, PublicClientApplication } from "@azure/msal-node";
import {
  createPublicClient,
  isUserNeeded,
  loadNativeBroker,
  NoBrowserError,
  openBrowserWithin,
  type PublicClientSettings,
} from "@workshop/auth";
import { log } from "./log.ts";
import { createTokenCache } from "./token-cache.ts";

/** What `getUserDetails` needs from Microsoft Graph, and nothing else. */
const SCOPES = ["User.Read"];

/** Someone signed in, but not the account this server is set up for. */
export class WrongAccountError extends Error {
  readonly code = "wrong_account";
}

/** Gets access tokens for Microsoft Graph on behalf of the user of this machine. */
export class AuthenticationService {
  readonly #client: PublicClientApplication;
  readonly #settings: PublicClientSettings;
  #acquiring: Promise<string> | undefined;

  private constructor(client: PublicClientApplication, settings: PublicClientSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  static async create(settings: PublicClientSettings): Promise<AuthenticationService> {
    const cachePlugin = createTokenCache(settings.cacheDirectory);
    const nativeBroker = await loadNativeBroker();
    const client = createPublicClient(settings, { cachePlugin, ...(nativeBroker ? { nativeBroker } : {}) });
    return new AuthenticationService(client, settings);
  }

  /** An access token: from the cache if possible, else by asking the user. Callers that come together wait together. */
  acquireToken(): Promise<string> {
    this.#acquiring ??= this.#acquire().finally(() => (this.#acquiring = undefined));
    return this.#acquiring;
  }

  async #acquire(): Promise<string> {
    const account = await this.#findAccount();
    if (account) {
      try {
        return (await this.#client.acquireTokenSilent({ account, scopes: SCOPES })).accessToken;
      } catch (error) {
        // An outage is no reason to ask: a sign-in would fail as well.
        if (!isUserNeeded(error)) throw error;
      }
    }
    return this.#signIn(account?.username ?? this.#settings.username);
  }

  /** The account that is named; without a name the only one there is. Never a guess among several. */
  async #findAccount(): Promise<AccountInfo | undefined> {
    const accounts = await this.#client.getTokenCache().getAllAccounts();
    if (this.#settings.username) return accounts.find((account) => this.#isExpected(account));
    return accounts.length === 1 ? accounts[0] : undefined;
  }

  async #signIn(username: string | undefined): Promise<string> {
    const { account, accessToken } = await this.#ask(username);
    if (account && !this.#isExpected(account)) {
      await this.#client.getTokenCache().removeAccount(account);
      throw new WrongAccountError(`Another account signed in. Sign in as ${this.#settings.username}.`);
    }
    log("signed-in", { tenant: account?.tenantId, user: account?.localAccountId });
    return accessToken;
  }

  async #ask(username: string | undefined): Promise<AuthenticationResult> {
    const openBrowser = openBrowserWithin(this.#settings.signInTimeout);
    const who = username ? { loginHint: username } : { prompt: "select_account" };
    try {
      return await this.#client.acquireTokenInteractive({ scopes: SCOPES, openBrowser, ...who });
    } catch (error) {
      if (error instanceof NoBrowserError) return this.#askOnAnotherDevice();
      throw error;
    }
  }

  /** Device code (RFC 8628): the user enters a code on a device that has a browser. */
  async #askOnAnotherDevice(): Promise<AuthenticationResult> {
    const result = await this.#client.acquireTokenByDeviceCode({
      scopes: SCOPES,
      timeout: this.#settings.signInTimeout / 1000,
      deviceCodeCallback: ({ message }) => log("sign-in-needed", { message }),
    });
    if (!result) throw new Error("The device code sign-in gave no result.");
    return result;
  }

  #isExpected({ username }: AccountInfo): boolean {
    const wanted = this.#settings.username;
    return wanted === undefined || username.toLowerCase() === wanted.toLowerCase();
  }
}
