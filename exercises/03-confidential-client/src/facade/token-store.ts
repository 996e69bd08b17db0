import type { AccountInfo, ConfidentialClientApplication } from "@azure/msal-node";
import { toTrouble } from "../entra-trouble.ts";
import type { Soon } from "../records.ts";
import { GRAPH_SCOPES } from "../tools/graph-access.ts";
import { UserNeededError } from "../trouble.ts";

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
  /**
   * Asks Entra, if that was not done lately, whether the person is still welcome. Absent: nobody asks before the client refreshes.
   * @throws UserNeededError
   */
  confirm?(grantId: string): Promise<void>;
  /** App roles of the person, as Entra named them last. */
  rolesOf(grantId: string): Soon<readonly string[]>;
  remove(grantId: string): Soon<void>;
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
      if (answer.account) accounts.set(grantId, answer.account);
      return answer.accessToken;
    },
    rolesOf: (grantId) => accounts.get(grantId)?.idTokenClaims?.roles ?? [],
    remove(grantId) {
      const account = accounts.get(grantId);
      accounts.delete(grantId);
      const shared = [...accounts.values()].some(({ homeAccountId }) => homeAccountId === account?.homeAccountId);
      if (account && !shared) void client.getTokenCache().removeAccount(account);
    },
  };
}
