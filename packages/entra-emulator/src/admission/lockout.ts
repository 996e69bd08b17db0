import { sha256 } from "../state/secret-hash.ts";

const MOST_FAILURES = 10;
const ONE_MINUTE = 60_000;
const REMEMBERED = 3;

interface Failures {
  count: number;
  /** Milliseconds; 0 while not locked. */
  lockedUntil: number;
  /** Hashes of the last wrong passwords: the same mistake again is no new guess. */
  readonly last: string[];
}

/** Who guessed wrong how often. In memory: a restart forgives. */
export interface Lockout {
  isLocked(userId: string, now: number): boolean;
  failed(userId: string, given: string, now: number): void;
  succeeded(userId: string): void;
}

/** Ten wrong passwords lock an account for a minute (Learn, howto-password-smart-lockout). */
export function createLockout(): Lockout {
  const all = new Map<string, Failures>();
  return {
    isLocked: (userId, now) => (all.get(userId)?.lockedUntil ?? 0) > now,
    failed(userId, given, now) {
      const entry = all.get(userId) ?? { count: 0, lockedUntil: 0, last: [] };
      all.set(userId, entry);
      const hash = sha256(given);
      if (entry.last.includes(hash)) return;
      entry.last.push(hash);
      if (entry.last.length > REMEMBERED) entry.last.shift();
      entry.count += 1;
      if (entry.count % MOST_FAILURES === 0) entry.lockedUntil = now + ONE_MINUTE;
    },
    succeeded: (userId) => void all.delete(userId),
  };
}
