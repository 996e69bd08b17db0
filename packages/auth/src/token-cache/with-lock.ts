import { setTimeout as sleep } from "node:timers/promises";

/** A lock without a sign of life for this long belongs to a process that died; its holder renews it every second. */
const STALE = 2_000;

/** Longer than `STALE`, so that a dead holder never costs us the write; short enough for a server to wait. */
const PATIENCE = 3_000;

type Release = () => Promise<void>;

/**
 * Run `work` while no other process does, under `<file>.lock` (a folder: `mkdir` is atomic, on network disks too).
 *
 * @param work gets a function that tells whether the lock is still ours: a process that slept too long loses it
 * @throws what `work` throws; `ELOCKED` when another process holds on for 3 seconds; the file system's error at once
 */
export async function withLock<T>(file: string, work: (isStillMine: () => boolean) => Promise<T>): Promise<T> {
  let mine = true;
  const release = await acquire(file, () => (mine = false));
  try {
    return await work(() => mine);
  } finally {
    await release().catch(() => undefined); // lost or already removed: nothing left to release
  }
}

async function acquire(file: string, onCompromised: () => void): Promise<Release> {
  const { default: lockfile } = await import("proper-lockfile"); // 17 ms that a server does not need to start
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      // `realpath`: the file need not exist yet. Own retries, because the library's repeat after any error.
      return await lockfile.lock(file, { realpath: false, stale: STALE, retries: 0, onCompromised });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED" || performance.now() > end) throw error;
    }
    await sleep(10 + Math.random() * 40);
  }
}
