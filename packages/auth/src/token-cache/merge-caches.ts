import { isDeepStrictEqual } from "node:util";

type Section = Readonly<Record<string, unknown>>;

/** MSAL's serialized cache: sections (`Account`, `RefreshToken`, …) of entries by key. */
export type CacheContents = Readonly<Record<string, Section>>;

/** Chooses an entry; undefined leaves it out. */
type Choice = (base: unknown, ours: unknown, theirs: unknown) => unknown;

/** @throws when the text is not a cache */
export function parseCache(text: string): CacheContents {
  const contents = JSON.parse(text) as unknown;
  if (!isRecord(contents) || !Object.values(contents).every(isRecord)) throw new Error("Not a token cache.");
  return contents as CacheContents;
}

export function isEmptyCache(contents: CacheContents): boolean {
  return Object.values(contents).every((section) => Object.keys(section).length === 0);
}

/**
 * Three-way merge, entry by entry: what we changed since `base` is ours, everything else is theirs. So two processes
 * that sign in different accounts both survive, and an account that one signs out does not come back because another
 * still has it in memory.
 *
 * MSAL's own merge (`TokenCache.serialize`) has two sides only: an entry that is on disk and not in memory looks
 * removed, whoever is right.
 */
export function mergeCaches(base: CacheContents, ours: CacheContents, theirs: CacheContents): CacheContents {
  return combine(base, ours, theirs, (base, ours, theirs) => (isDeepStrictEqual(ours, base) ? theirs : ours));
}

/**
 * The base after memory took over `theirs`: their entry where we had no change, the old base where our change still
 * waits to be written. An entry that they removed stays in the base, because MSAL keeps it in memory: it adds what it
 * reads, and a base without the entry would make it look newly added.
 */
export function baseAfterReading(base: CacheContents, ours: CacheContents, theirs: CacheContents): CacheContents {
  return combine(base, ours, theirs, (base, ours, theirs) => (isDeepStrictEqual(ours, base) ? (theirs ?? ours) : base));
}

function combine(base: CacheContents, ours: CacheContents, theirs: CacheContents, choose: Choice): CacheContents {
  return fromKeys([base, ours, theirs], (name) => {
    const sections = [base[name] ?? {}, ours[name] ?? {}, theirs[name] ?? {}] as const;
    return fromKeys(sections, (key) => choose(...(sections.map((section) => section[key]) as Parameters<Choice>)));
  });
}

/** Entries without a value are left out. `fromEntries` defines properties, so a key such as `__proto__` is just a key. */
function fromKeys<T>(sides: readonly object[], value: (key: string) => T): Record<string, NonNullable<T>> {
  const keys = new Set(sides.flatMap((side) => Object.keys(side)));
  return Object.fromEntries([...keys].flatMap((key) => present(key, value(key))));
}

function present<T>(key: string, value: T): [string, NonNullable<T>][] {
  return value === undefined || value === null ? [] : [[key, value]];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
