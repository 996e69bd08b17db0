import type { Notes } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";

const NOTES_EACH = 100;
/** Notes have no end; a hundred years is none. */
const KEPT = { capacity: Number.MAX_SAFE_INTEGER, lifetime: 100 * 365 * 24 * 60 * 60_000 };

/**
 * Notes in the vault, for all servers that share it. Each is a record of its own under the next free number, and of two
 * servers that want the same number one gets it: none is lost, without any lock.
 */
export function createNotes(vault: Vault): Notes {
  const notes = vault.openRecords<string>("note", KEPT);

  async function list(owner: string): Promise<readonly string[]> {
    const found: string[] = [];
    // Twice as many with every look: most have few, and nobody waits for a hundred answers in turn.
    for (let count = 1; found.length < NOTES_EACH; count *= 2) {
      const page = Array.from({ length: count }, async (_, at) => notes.get(`${owner} ${found.length + at}`));
      const texts = (await Promise.all(page)).filter((text) => text !== undefined);
      found.push(...texts);
      if (texts.length < count) break;
    }
    return found;
  }

  return {
    list,
    async add(owner, text) {
      for (let number = (await list(owner)).length; number < NOTES_EACH; number += 1)
        if (await notes.add(`${owner} ${number}`, text)) return true;
      return false;
    },
  };
}
