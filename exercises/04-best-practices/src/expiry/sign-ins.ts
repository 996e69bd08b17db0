import type { AccountInfo, AuthenticationResult, ConfidentialClientApplication } from "@azure/msal-node";
import { ExpiringMap } from "@workshop/solution-03-confidential-client";

/** What is kept of a sign-in at Entra. Plain data, and all of it secret. */
export interface SignIn {
  readonly account: AccountInfo;
  /** MSAL's cache, with what belongs to this account and nothing else. */
  readonly cache: string;
  /** The token for Graph; absent until the first was asked for. */
  readonly token?: string;
  /** Milliseconds since 1970: when the token ends, and when it is replaced before that. */
  readonly endsAt: number;
  readonly refreshAt: number;
  /** Milliseconds since 1970: when Entra last gave a token for the person. */
  readonly confirmedAt: number;
}

type Section = Readonly<Record<string, Record<string, unknown>>>;

/** Taken out of MSAL's memory within the last minute, by account. */
const LATELY = { capacity: 1_000, lifetime: 60_000 };

/**
 * MSAL's memory, which holds only what is being worked on. MSAL's own way to share a cache, a plugin, is for one person at a
 * time: `acquireTokenSilent` empties the whole memory before it looks, and of two people at once one finds it empty
 * (`TokenCache.overwriteCache`). Its serialized form is the public way past that.
 */
export function createMsalMemory(client: ConfidentialClientApplication) {
  const tokenCache = client.getTokenCache();
  const lately = new ExpiringMap<string>(LATELY);

  async function takeOut(account: AccountInfo): Promise<string | undefined> {
    const sections = JSON.parse(tokenCache.serialize()) as Record<string, Section>;
    const ofAccount = (section: Section) =>
      Object.fromEntries(Object.entries(section).filter(([, { home_account_id: id }]) => id === account.homeAccountId));
    const own = Object.fromEntries(
      Object.entries(sections).map(([name, section]) => [name, name === "AppMetadata" ? section : ofAccount(section)]),
    );
    await tokenCache.removeAccount(account);
    return Object.keys(own["RefreshToken"] ?? {}).length > 0 ? JSON.stringify(own) : undefined;
  }

  return {
    /**
     * Takes what belongs to an account, and nothing else. Somebody who signs in twice at once has one place in the memory:
     * who comes second gets what the first one took.
     * @returns undefined when nothing is there
     */
    async take(account: AccountInfo): Promise<string | undefined> {
      const found = (await takeOut(account)) ?? lately.get(account.homeAccountId);
      if (found !== undefined) lately.set(account.homeAccountId, found);
      return found;
    },
    /** Puts it back. Entries of other accounts stay as they are. */
    give: ({ cache }: Pick<SignIn, "cache">) => tokenCache.deserialize(cache),
  };
}

/**
 * A sign-in with the token that Entra gave. It is replaced ahead of its end, but not before half of its life is over: a
 * token that is short-lived from the start would be replaced with every call.
 * @param ahead seconds
 */
export function withToken(
  { account: known, cache: kept, confirmedAt }: SignIn,
  { account, accessToken: token, expiresOn, fromCache }: AuthenticationResult,
  cache: string | undefined,
  ahead: number,
): SignIn {
  const [now, endsAt] = [Date.now(), expiresOn?.getTime() ?? 0];
  const refreshAt = Math.max(endsAt - ahead * 1_000, now + (endsAt - now) / 2);
  return {
    account: account ?? known,
    cache: cache ?? kept,
    token,
    endsAt,
    refreshAt,
    confirmedAt: fromCache ? confirmedAt : now,
  };
}
