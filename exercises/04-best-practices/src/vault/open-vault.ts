import { openInMemory } from "@workshop/solution-03-confidential-client";
import { createTurns } from "./turns.ts";
import { createFileStore } from "./file-store.ts";
import { readKeys } from "./read-keys.ts";
import { connectRedis } from "./redis-connection.ts";
import { createRedisStore } from "./redis-store.ts";
import { createSealedRecords } from "./sealed-records.ts";
import type { StoreSettings, VaultSettings } from "./settings.ts";
import type { Store } from "./store.ts";
import type { Vault } from "./vault.ts";

/** One server, which keeps nothing: there is nothing at rest to seal. */
function inMemory(): Vault {
  return { isShared: false, openRecords: openInMemory, withLock: createTurns(), stop: async () => undefined };
}

async function openStore(settings: StoreSettings): Promise<Pick<Vault, "redis"> & { readonly store: Store }> {
  if (settings.kind === "files") return { store: await createFileStore(settings.directory) };
  const redis = await connectRedis(settings);
  return { store: createRedisStore(redis), redis };
}

/** Opens the vault that the settings name. @throws Error when its keys cannot be had, or its folder not be used */
export async function openVault(settings: VaultSettings): Promise<Vault> {
  if (!settings) return inMemory();
  const keys = await readKeys(settings.keys);
  const { store, redis } = await openStore(settings.store);
  const oneHere = createTurns();
  return {
    isShared: true,
    openRecords: (name, shape) => createSealedRecords(name, store.openShelf(name, shape.capacity), keys, shape),
    withLock: (name, work) => oneHere(name, () => store.withLock(name, work)),
    ...(redis && { redis }),
    stop: () => store.stop(),
  };
}
