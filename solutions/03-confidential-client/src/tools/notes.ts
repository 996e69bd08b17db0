import type { Soon } from "../records.ts";

/** Whose notes: see `principalOf`. */
type Owner = string;

export interface Notes {
  list(owner: Owner): Soon<readonly string[]>;
  /** @returns false when there is no room for more */
  add(owner: Owner, text: string): Soon<boolean>;
}

const PEOPLE = 1_000;
const NOTES_EACH = 100;

/** In memory: what the workshop is about is who may read them. */
export function createNotes(): Notes {
  const notes = new Map<Owner, string[]>();
  return {
    list: (owner) => notes.get(owner) ?? [],
    add(owner, text) {
      const own = notes.get(owner) ?? [];
      if (own.length >= NOTES_EACH || (own.length === 0 && notes.size >= PEOPLE)) return false;
      notes.set(owner, [...own, text]);
      return true;
    },
  };
}
