import { hash } from "node:crypto";
import { ExpiringMap, type ExpiringMapOptions, log, type Records } from "@workshop/solution-03-confidential-client";
import type { VaultKeys } from "./keys.ts";
import { type Opened, seal, unseal } from "./seal.ts";
import type { Shelf } from "./store.ts";

/** Opened within the last minute: most of a server's calls need the same few records. */
const LATELY = { capacity: 1_000, lifetime: 60_000 };

const hashOf = (key: string): string => hash("sha256", key, "base64url");

/**
 * Records of one kind, sealed before they leave this process. What cannot be opened (changed, moved here from another
 * place, under a key that is gone) is as good as not there: a person signs in again, and nothing breaks.
 */
export function createSealedRecords<T>(
  name: string,
  shelf: Shelf,
  keys: VaultKeys,
  { lifetime: usual, onGone }: Pick<ExpiringMapOptions<T>, "lifetime" | "onGone">,
): Records<T> {
  const lately = new ExpiringMap<Opened & { readonly sealed: string }>(LATELY);

  async function open(key: string, sealed: string | undefined): Promise<T | undefined> {
    if (sealed === undefined) return undefined;
    try {
      const known = lately.get(key);
      const opened = known?.sealed === sealed ? known : await unseal(sealed, { name, key }, keys);
      if (opened !== known) lately.set(key, { ...opened, sealed });
      return opened.expiresAt > Date.now() ? (opened.value as T) : undefined;
    } catch {
      log("record-refused", { record: name });
      return undefined;
    }
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
