import type { KeyFolder } from "./key-folder.ts";
import { type KeptKey, type SigningKey, importKey, makeKey, readKeys, writeKeys } from "./signing-keys.ts";

const FILE = "signing-keys.json";
/** The key that signs, and the one that is published to come after it. */
const IN_USE = 2;

export type KeyRole = "signs" | "next" | "old";

/** The tenant's keys: the first signs, the second comes next, and behind them are those that signed before. */
export interface KeyRing {
  /** All that is published. Resolves at once when the keys were kept, after a moment when they must be made. */
  published(): Promise<readonly SigningKey[]>;
  /** The next key signs from now on, and a new one is published (Learn, signing-key-rollover). Kept. */
  roll(): Promise<void>;
  /** Old keys are published no more. Kept. */
  retireOld(): Promise<void>;
}

interface Held {
  readonly kept: readonly KeptKey[];
  readonly keys: readonly SigningKey[];
}

type Change = (kept: readonly KeptKey[]) => Promise<readonly KeptKey[]> | readonly KeptKey[];

async function hold(kept: readonly KeptKey[]): Promise<Held> {
  return { kept, keys: kept.map(importKey) };
}

/** Keys that cannot be read are replaced. */
async function open(folder: KeyFolder): Promise<Held> {
  const text = folder.read(FILE);
  const found = readKeys(text);
  // A file whose form is right may still hold no key.
  const held = found && (await hold(found).catch(() => undefined));
  if (held) return held;
  const made = await Promise.all([makeKey(), makeKey()]);
  return hold(readKeys(folder.keepFirst(FILE, writeKeys(made), text)) ?? made);
}

/** What a published key is for, by its place. */
export function roleAt(place: number): KeyRole {
  if (place === 0) return "signs";
  return place < IN_USE ? "next" : "old";
}

/** The keys of both tenants, which share them as at Entra: kept ones, or new ones. */
export function openKeyRing(folder: KeyFolder): KeyRing {
  let held = open(folder);
  held.catch(() => undefined); // whoever needs the keys hears of it; until then nobody listens
  const apply = async (before: Promise<Held>, change: Change): Promise<Held> => {
    const changed = await change((await before).kept);
    folder.write(FILE, writeKeys(changed));
    return hold(changed);
  };
  /** What could not be kept did not happen; changes that come together happen one after another. */
  const keep = async (change: Change): Promise<void> => {
    const before = held;
    const changed = apply(before, change);
    held = changed.catch(() => before);
    await changed;
  };
  return {
    published: () => held.then(({ keys }) => keys),
    roll: () =>
      keep(async (kept) => {
        const [signs, ...next] = kept.slice(0, IN_USE);
        return [...next, await makeKey(), ...(signs ? [signs] : []), ...kept.slice(IN_USE)];
      }),
    retireOld: () => keep((kept) => kept.slice(0, IN_USE)),
  };
}
