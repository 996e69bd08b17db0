import type { ConfidentialClientApplication } from "@azure/msal-node";
import {
  ExpiringMap,
  GRAPH_SCOPES,
  log,
  logError,
  toTrouble,
  type TokenStore,
  UnavailableError,
  UserNeededError,
} from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";
import { within } from "../vault/within.ts";
import type { ExpirySettings } from "./settings.ts";
import { createMsalMemory, type SignIn, withToken } from "./sign-ins.ts";

/** As long as a sign-in of ours may rest. */
const KEPT = { capacity: 10_000, lifetime: 14 * 24 * 60 * 60_000 };
/** Milliseconds that a token must still be good for when Entra cannot be asked for a new one. */
const LAST_MOMENT = 30_000;
/** Milliseconds for Entra to answer: every request of a person may wait for it. */
const PATIENCE = 6_000;

const noAnswer = (): Error => new UnavailableError("Entra does not answer.");

interface Wish {
  readonly claims?: string | undefined;
  /** Milliseconds since 1970: a token that Entra gave before is not new enough. */
  readonly newerThan?: number;
}

/**
 * Entra's tokens, one record for each sign-in, for every server of this vault.
 *
 * - Ahead: a token is replaced while the old one is good; when Entra is away then, the old one goes on.
 * - Once: of all who need a new token of one sign-in, here and at other servers, one asks, and the others take what it got.
 * - Confirmed: a sign-in that is in use is renewed at Entra once in `RECHECK_SECONDS`. That is one request to Entra a minute for a
 *   person who works, and what ends the session of somebody whom Entra has signed out, whatever tool they use.
 */
export function createTokenStore(
  client: ConfidentialClientApplication,
  vault: Vault,
  { refreshAhead, recheck }: ExpirySettings,
): TokenStore {
  const signIns = vault.openRecords<SignIn>("entra-sign-in", KEPT);
  const underWay = new Map<string, Promise<string>>();
  const memory = createMsalMemory(client);
  /** Sign-ins of which this server need not ask the vault. */
  const confirmed = new ExpiringMap<true>({ capacity: KEPT.capacity, lifetime: recheck * 1_000 });

  async function find(grantId: string): Promise<SignIn> {
    const found = await signIns.get(grantId);
    if (!found) throw new UserNeededError();
    return found;
  }

  /** The token that is there, if it will do. */
  function freshToken({ token, refreshAt, confirmedAt }: SignIn, { claims, newerThan = 0 }: Wish): string | undefined {
    return claims === undefined && Date.now() < refreshAt && confirmedAt >= newerThan ? token : undefined;
  }

  /** With the lock held, and after another look: whoever waited for it finds what the one before got. */
  async function askEntra(grantId: string, wish: Wish): Promise<string> {
    const known = await find(grantId);
    const fresh = freshToken(known, wish);
    if (fresh !== undefined) return fresh;
    memory.give(known);
    const { claims, newerThan } = wish;
    // The very first token came with the sign-in, and is in MSAL's cache.
    const forceRefresh = known.token !== undefined || newerThan !== undefined;
    const request = { account: known.account, scopes: GRAPH_SCOPES, forceRefresh, ...(claims && { claims }) };
    const answer = await within(PATIENCE, client.acquireTokenSilent(request), noAnswer).catch(
      async (error: unknown) => {
        await memory.take(known.account);
        throw toTrouble(error);
      },
    );
    const renewed = withToken(known, answer, await memory.take(known.account), refreshAhead);
    await signIns.set(grantId, renewed);
    return answer.accessToken;
  }

  /** The token that is there, when Entra is away and it will do. */
  function orGoOn({ token, endsAt }: SignIn, { claims, newerThan }: Wish, error: unknown): string {
    const willDo = claims === undefined && newerThan === undefined && endsAt - Date.now() > LAST_MOMENT;
    if (token === undefined || !willDo || !(error instanceof UnavailableError)) throw error;
    logError("refresh-failed", error);
    return token;
  }

  async function renew(grantId: string, known: SignIn, wish: Wish): Promise<string> {
    const name = `${grantId} ${wish.claims ?? ""} ${wish.newerThan === undefined ? "" : "anew"}`;
    const turn = underWay.get(name) ?? vault.withLock(known.account.homeAccountId, () => askEntra(grantId, wish));
    underWay.set(name, turn);
    return turn.finally(() => underWay.delete(name)).catch((error: unknown) => orGoOn(known, wish, error));
  }

  async function accessToken(grantId: string, wish: Wish): Promise<string> {
    const known = await find(grantId);
    return freshToken(known, wish) ?? renew(grantId, known, wish);
  }

  return {
    async save(grantId, account) {
      const cache = await vault.withLock(account.homeAccountId, () => memory.take(account));
      if (cache === undefined) throw new UnavailableError("Entra gave no refresh token.");
      const now = Date.now();
      await signIns.set(grantId, { account, cache, endsAt: 0, refreshAt: 0, confirmedAt: now });
    },
    accessToken: (grantId, { claims, anew } = {}) =>
      accessToken(grantId, { claims, ...(anew && { newerThan: Date.now() }) }),
    async confirm(grantId) {
      if (confirmed.get(grantId)) return;
      const { confirmedAt } = await find(grantId);
      const age = Date.now() - confirmedAt;
      if (age < recheck * 1_000) return confirmed.set(grantId, true, recheck * 1_000 - age);
      try {
        await accessToken(grantId, { newerThan: Date.now() - recheck * 1_000 });
      } catch (error) {
        if (!(error instanceof UnavailableError)) throw error;
        log("confirm-later", { code: error.code });
      }
      confirmed.set(grantId, true);
    },
    rolesOf: async (grantId) => (await signIns.get(grantId))?.account.idTokenClaims?.roles ?? [],
    async remove(grantId) {
      await confirmed.delete(grantId);
      const known = await signIns.get(grantId);
      // With the lock, or a refresh that is under way would write down again what is gone.
      if (known) await vault.withLock(known.account.homeAccountId, async () => signIns.delete(grantId));
    },
  };
}
