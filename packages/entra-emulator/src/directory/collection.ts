/** Objects of one kind in one tenant: the seed, and over it what changed. */
export interface Collection<T extends { readonly id: string }> {
  /** Seeded ones first, then in the order of their making. */
  all(): readonly T[];
  get(id: string): T | undefined;
  /** Adds or replaces. The caller saves the state. */
  put(item: T): void;
  remove(id: string): void;
}

/** @param changes the part of the state that keeps what differs from the seed: an object, or null where one was removed */
export function createCollection<T extends { readonly id: string }>(
  seed: readonly T[],
  changes: Record<string, T | null>,
): Collection<T> {
  const items = new Map(seed.map((item) => [item.id, item]));
  for (const [id, item] of Object.entries(changes)) {
    if (item) items.set(id, item);
    else items.delete(id);
  }
  const seeded = new Set(seed.map(({ id }) => id));
  let list: readonly T[] | undefined;
  return {
    all: () => (list ??= [...items.values()]),
    get: (id) => items.get(id),
    put(item) {
      items.set(item.id, item);
      changes[item.id] = item;
      list = undefined;
    },
    remove(id) {
      items.delete(id);
      if (seeded.has(id)) changes[id] = null;
      else delete changes[id];
      list = undefined;
    },
  };
}
