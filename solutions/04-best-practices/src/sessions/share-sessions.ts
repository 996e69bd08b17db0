import type { SessionLimits, SharedSession, SharedSessions } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";
import { replayInitialize } from "./replay-initialize.ts";

interface Kept extends SharedSession {
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** Of the time a session may rest, what may pass before it is written down again that it is in use. */
const WORTH_NOTING = 1 / 4;

/**
 * Sessions in the vault: who owns each, under which sign-in, and how it began. A transport itself cannot be written down;
 * each server makes its own. The limit for an owner counts the sessions at all servers.
 */
export function shareSessions(vault: Vault, { total, perOwner, idle }: SessionLimits): SharedSessions {
  const sessions = vault.openRecords<Kept>("session", { capacity: total * 10, lifetime: idle });
  const lists = vault.openRecords<readonly string[]>("sessions-of", { capacity: total * 20, lifetime: 2 * idle });

  /** Adds a session to a list. @returns what is too much on it: the oldest */
  const addTo = (list: string, id: string, limit: number): Promise<readonly string[]> =>
    vault.withLock(`sessions of ${list}`, async () => {
      const ids = [...((await lists.get(list)) ?? []), id];
      await lists.set(list, ids.slice(-limit));
      return ids.slice(0, -limit);
    });

  const end = async (ids: readonly string[]): Promise<void> => {
    await Promise.all(ids.map(async (id) => sessions.delete(id)));
  };

  return {
    async opened(id, session) {
      await sessions.set(id, { ...session, usedAt: Date.now() });
      await end(await addTo(session.owner, id, perOwner));
      if (session.grantId) await end(await addTo(session.grantId, id, perOwner));
    },
    find: async (id) => sessions.get(id),
    async used(id, session) {
      const { usedAt } = session as Kept;
      if (Date.now() - usedAt > idle * WORTH_NOTING) await sessions.set(id, { ...session, usedAt: Date.now() });
    },
    ended: async (id) => sessions.delete(id),
    async grantEnded(grantId) {
      await end((await lists.take(grantId)) ?? []);
    },
    resume: replayInitialize,
  };
}
