import { AuthError, type AccountInfo, type ConfidentialClientApplication } from "@azure/msal-node";
import { isUserNeeded } from "@workshop/auth";
import type { Soon } from "../records.ts";
import { UnavailableError, UserNeededError } from "../trouble.ts";
import { GRAPH_SCOPES } from "./entra-sign-in.ts";

/** Entra's tokens. They stay here: a client gets a token of ours, by which we find these. */
export interface TokenStore {
  save(grantId: string, account: AccountInfo): Soon<void>;
  /**
   * @param options.claims what Graph demanded; @param options.anew asks Entra even if the token in the cache is good
   * @throws UserNeededError, UnavailableError
   */
  accessToken(
    grantId: string,
    options?: { readonly claims?: string | undefined; readonly anew?: boolean },
  ): Promise<string>;
  remove(grantId: string): Soon<void>;
}

function toTrouble(error: unknown): Error {
  if (isUserNeeded(error)) return new UserNeededError((error as { claims?: string }).claims || undefined);
  if (error instanceof AuthError) return new UnavailableError("Entra gave no token.", { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** Sign-ins, by the account in MSAL's cache, which refreshes tokens by itself. */
export function createTokenStore(client: ConfidentialClientApplication): TokenStore {
  const accounts = new Map<string, AccountInfo>();
  return {
    save: (grantId, account) => void accounts.set(grantId, account),
    async accessToken(grantId, { claims, anew = false } = {}) {
      const account = accounts.get(grantId);
      if (!account) throw new UserNeededError();
      const request = { account, scopes: GRAPH_SCOPES, forceRefresh: anew, ...(claims && { claims }) };
      const answer = await client.acquireTokenSilent(request).catch((error: unknown) => {
        throw toTrouble(error);
      });
      return answer.accessToken;
    },
    remove(grantId) {
      const account = accounts.get(grantId);
      accounts.delete(grantId);
      const shared = [...accounts.values()].some(({ homeAccountId }) => homeAccountId === account?.homeAccountId);
      if (account && !shared) void client.getTokenCache().removeAccount(account);
    },
  };
}
