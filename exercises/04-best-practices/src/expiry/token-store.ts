import type { ConfidentialClientApplication } from "@azure/msal-node";
import {
  GRAPH_SCOPES,
  toTrouble,
  type TokenStore,
  UnavailableError,
  UserNeededError,
} from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";
import type { ExpirySettings } from "./settings.ts";
import { createMsalMemory, type SignIn, withToken } from "./sign-ins.ts";

/** As long as a sign-in of ours may rest. */
const KEPT = { capacity: 10_000, lifetime: 14 * 24 * 60 * 60_000 };

/** Entra's tokens, one record for each sign-in, for every server of this vault. */
// TODO 3: `confirm` is asked with every request, and not there yet. An administrator ended a person's sessions at Entra an
// hour ago: which of your tools would notice? (`confirmedAt` in the record, `recheck` in the settings.)
export function createTokenStore(
  client: ConfidentialClientApplication,
  vault: Vault,
  { refreshAhead }: ExpirySettings,
): TokenStore {
  const signIns = vault.openRecords<SignIn>("entra-sign-in", KEPT);
  const memory = createMsalMemory(client);
  return {
    async save(grantId, account) {
      const cache = await vault.withLock(account.homeAccountId, () => memory.take(account));
      if (cache === undefined) throw new UnavailableError("Entra gave no refresh token.");
      await signIns.set(grantId, { account, cache, endsAt: 0, refreshAt: 0, confirmedAt: Date.now() });
    },
    async accessToken(grantId, { claims, anew = false } = {}) {
      const known = await signIns.get(grantId);
      if (!known) throw new UserNeededError();
      return vault.withLock(known.account.homeAccountId, async () => {
        // TODO 3: ten calls wait for this lock, here and at another server. What did the first of them get, and what does the
        // second one do with it? And when is a token too old to begin with: `refreshAt`, or when MSAL finds so?
        memory.give(known);
        const request = { account: known.account, scopes: GRAPH_SCOPES, forceRefresh: anew, ...(claims && { claims }) };
        const answer = await client.acquireTokenSilent(request).catch((error: unknown) => {
          // TODO 3: Entra is away for five minutes, and the old token is good for ten. Whose call fails?
          throw toTrouble(error);
        });
        const cache = await memory.take(known.account);
        await signIns.set(grantId, withToken(known, answer, cache, refreshAhead));
        return answer.accessToken;
      });
    },
    rolesOf: async (grantId) => (await signIns.get(grantId))?.account.idTokenClaims?.roles ?? [],
    async remove(grantId) {
      await signIns.delete(grantId);
    },
  };
}
