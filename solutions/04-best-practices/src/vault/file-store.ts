import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ensurePrivateFolder, readPrivateFile, withFileLock, writePrivateFile } from "@workshop/auth";
import { ExpiringMap, UnavailableError } from "@workshop/solution-03-confidential-client";
import type { Gone, Shelf, Store } from "./store.ts";
import { createTurns } from "./turns.ts";

/** Records that are written before the folder is looked through again. */
const LOOK_EVERY = 100;

interface Written {
  /** Milliseconds since 1970; the end that counts is the one that is sealed. */
  readonly expiresAt: number;
  readonly sealed: string;
}

/** A disk that is full or gone is our trouble, and not the caller's. */
async function orAway<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw cause instanceof UnavailableError ? cause : new UnavailableError("The vault is away.", { cause });
  });
}

async function read(file: string): Promise<Written | undefined> {
  const [expiresAt, sealed] = (await readPrivateFile(file))?.split("\n") ?? [];
  return sealed && Number(expiresAt) > Date.now() ? { expiresAt: Number(expiresAt), sealed } : undefined;
}

/** Read within the last minute. */
const LATELY = { capacity: 1_000, lifetime: 60_000 };

/**
 * Reads a file only when it is another one than last time, or was touched: every write here makes a new one. The look is synchronous:
 * at a disk of this machine it takes microseconds, and in Node's thread pool twenty times as long.
 */
function createReader() {
  const lately = new ExpiringMap<Written & { readonly mark: string }>(LATELY);
  return async (file: string): Promise<string | undefined> => {
    const look = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (!look) return undefined;
    const mark = `${look.ino} ${look.ctimeNs}`;
    const known = lately.get(file);
    if (known?.mark === mark) return known.expiresAt > Date.now() ? known.sealed : undefined;
    const written = await read(file);
    if (written) lately.set(file, { ...written, mark });
    return written?.sealed;
  };
}

/** Another server holds on to a lock for too long. What else went wrong is the work's own. */
function busyToAway(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
  throw new UnavailableError("Another server works for too long.", { cause: error });
}

/** Milliseconds that nobody takes to write a record. */
const ABANDONED = 60_000;

/** Removes what servers that were killed had begun to write. */
async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((one) => one.includes(".new-"))) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - ABANDONED) await rm(join(folder, name), { force: true });
  }
}

/** The file lost its lock while it was written: nobody was told that it is kept. */
const write = (file: string, sealed: string, lifetime: number, isStillMine: () => boolean): Promise<void> =>
  writePrivateFile(file, `${Date.now() + lifetime}\n${sealed}\n`, isStillMine);

/**
 * Sealed records in files, one for each, for servers of one machine. Owner-only, replaced in one step, flushed before
 * anybody is told: a server that is killed at any moment leaves the old record or the new one.
 */
export async function createFileStore(directory: string): Promise<Store> {
  await ensurePrivateFolder(directory);
  const locks = join(directory, "locks");
  await ensurePrivateFolder(locks);
  const inTurn = createTurns();

  function openShelf(name: string, capacity: number): Shelf {
    const folder = join(directory, name);
    const ready = ensurePrivateFolder(folder);
    const readAnew = createReader();
    let written = 0;
    const locked = <T>(key: string, work: (file: string, isStillMine: () => boolean) => Promise<T>): Promise<T> => {
      const file = join(folder, key);
      return orAway(
        inTurn(file, async () => {
          await ready;
          return withFileLock(file, (isStillMine) => work(file, isStillMine));
        }),
      );
    };

    /** Forgets what is over, and the oldest of what is too many. */
    async function makeRoom(): Promise<Gone[]> {
      const all = await readdir(folder);
      await removeLeftovers(folder, all);
      const names = all.filter((one) => /^[\w-]{43}$/.test(one));
      const found = await Promise.all(names.map(async (key) => ({ key, record: await read(join(folder, key)) })));
      const living = found.flatMap(({ key, record }) => (record ? [{ key, ...record }] : []));
      const tooMany = living
        .toSorted((a, b) => a.expiresAt - b.expiresAt)
        .slice(0, Math.max(0, living.length - capacity));
      const over = found.filter(({ record }) => !record);
      await Promise.all([...over, ...tooMany].map(({ key }) => rm(join(folder, key), { force: true })));
      return tooMany;
    }

    return {
      get: (key) => orAway(readAnew(join(folder, key))),
      async set(key, sealed, lifetime) {
        await locked(key, (file, isStillMine) => write(file, sealed, lifetime, isStillMine));
        written += 1;
        return written % Math.min(LOOK_EVERY, capacity) === 0 ? orAway(makeRoom()) : [];
      },
      add: (key, sealed, lifetime) =>
        locked(key, async (file, isStillMine) => {
          if (await read(file)) return false;
          await write(file, sealed, lifetime, isStillMine);
          return true;
        }),
      take: (key) =>
        locked(key, async (file) => {
          const found = await read(file);
          await rm(file, { force: true });
          return found?.sealed;
        }),
    };
  }

  return {
    openShelf,
    withLock: (name, work) =>
      withFileLock(join(locks, hash("sha256", name, "base64url")), () => work()).catch(busyToAway),
    stop: async () => undefined,
  };
}
