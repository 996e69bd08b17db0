import { type ExpiringMapOptions, type Records } from "@workshop/solution-03-confidential-client";
import type { VaultKeys } from "./keys.ts";
import { seal, unseal } from "./seal.ts";
import type { Shelf } from "./store.ts";

// TODO 4: keys are the ids of people, clients and sessions. Need Redis know them?
const hashOf = (key: string): string => key;

/** Records of one kind, sealed before they leave this process. */
export function createSealedRecords<T>(
  name: string,
  shelf: Shelf,
  keys: VaultKeys,
  { lifetime: usual, onGone }: Pick<ExpiringMapOptions<T>, "lifetime" | "onGone">,
): Records<T> {
  async function open(key: string, sealed: string | undefined): Promise<T | undefined> {
    if (sealed === undefined) return undefined;
    // TODO 4: somebody changed a byte, or the key is another one by now. What does the caller hear?
    const opened = await unseal(sealed, { name, key }, keys);
    return opened.expiresAt > Date.now() ? (opened.value as T) : undefined;
  }

  async function part(key: string, sealed: string | undefined): Promise<void> {
    const value = onGone && (await open(key, sealed));
    if (value !== undefined) await onGone?.(value);
  }

  const close = (key: string, value: T, lifetime: number): Promise<string> =>
    seal(value, { name, key }, Date.now() + lifetime, keys);

  return {
    async get(clear) {
      const key = hashOf(clear);
      return open(key, await shelf.get(key));
    },
    async set(clear, value, lifetime = usual) {
      const key = hashOf(clear);
      const gone = await shelf.set(key, await close(key, value, lifetime), lifetime);
      await Promise.all(gone.map((one) => part(one.key, one.sealed)));
    },
    async add(clear, value) {
      const key = hashOf(clear);
      return shelf.add(key, await close(key, value, usual), usual);
    },
    async take(clear) {
      const key = hashOf(clear);
      return open(key, await shelf.take(key));
    },
    async delete(clear) {
      const key = hashOf(clear);
      await part(key, await shelf.take(key));
    },
  };
}
