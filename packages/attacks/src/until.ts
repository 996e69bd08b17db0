import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds. Long enough for a slow machine. */
const PATIENCE = 15_000;
const LOOK_EVERY = 20;

/** Waits until something is so. @returns false when it still was not after a long time */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await sleep(LOOK_EVERY);
  }
  return true;
}
