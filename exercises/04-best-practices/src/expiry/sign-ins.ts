import type { AccountInfo, AuthenticationResult, ConfidentialClientApplication } from "@azure/msal-node";

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

/**
 * Takes what belongs to an account out of MSAL's memory, so that it holds only what is being worked on. MSAL's own way
 * to share a cache, a plugin, is for one person at a time: `acquireTokenSilent` empties the whole memory before it looks, and of two
 * people at once one finds it empty (`TokenCache.overwriteCache`). Its serialized form is the public way past that.
 * @returns undefined when nothing is there
 */
export async function takeFromMsal(client: ConfidentialClientApplication, account: AccountInfo) {
  const tokenCache = client.getTokenCache();
  const sections = JSON.parse(tokenCache.serialize()) as Record<string, Section>;
  const ofAccount = (section: Section) =>
    Object.fromEntries(Object.entries(section).filter(([, { home_account_id: id }]) => id === account.homeAccountId));
  const own = Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [name, name === "AppMetadata" ? section : ofAccount(section)]),
  );
  await tokenCache.removeAccount(account);
  return Object.keys(own["RefreshToken"] ?? {}).length > 0 ? JSON.stringify(own) : undefined;
}

/** Puts it back. Entries of other accounts stay as they are. */
export function giveToMsal(client: ConfidentialClientApplication, { cache }: Pick<SignIn, "cache">): void {
  client.getTokenCache().deserialize(cache);
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
