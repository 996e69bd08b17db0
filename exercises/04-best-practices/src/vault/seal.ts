import type { VaultKeys } from "./keys.ts";

/** Where a record belongs. */
export interface Place {
  readonly name: string;
  /** As the store knows it. */
  readonly key: string;
}

/**
 * What a record looks like outside of this process.
 * @param expiresAt milliseconds since 1970
 */
// TODO 4: who can read Redis, or a backup of it, reads this. There are keys: seal it (jose has CompactEncrypt and
// compactDecrypt; "dir" with "A256GCM"). How will you know, a year from now, which key opens a record? And if somebody who cannot
// read copies one person's record to where another's is: would you notice?
export async function seal(value: unknown, _place: Place, expiresAt: number, _keys: VaultKeys): Promise<string> {
  return JSON.stringify({ expiresAt, value });
}

export interface Opened {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Opens what `seal` sealed. Whether its time is over is the caller's question. */
export async function unseal(sealed: string, _place: Place, _keys: VaultKeys): Promise<Opened> {
  return JSON.parse(sealed) as Opened;
}
