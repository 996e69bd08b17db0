/** What time it is for the tenant. */
export interface MovableClock {
  /** Milliseconds. */
  now(): number;
  /** Seconds that the tenant is ahead of the clock it was started with. */
  offset(): number;
  move(seconds: number): void;
}

/** Seconds; far enough for every rule of the tenant, and dates stay dates. */
export const FARTHEST = 10 * 365 * 86_400;

/** The given clock, and what was added to it since. An offset beyond ten years is cut there. */
export function createMovableClock(base: () => number): MovableClock {
  let offset = 0;
  return {
    now: () => base() + offset * 1000,
    offset: () => offset,
    move(seconds) {
      offset = Math.max(-FARTHEST, Math.min(FARTHEST, offset + seconds));
    },
  };
}
