import type { State } from "./model.ts";

const DAY = 86_400_000;
const MOST_REFRESH_TOKENS = 2_000;

function drop<T>(records: Record<string, T>, gone: (record: T) => boolean): void {
  for (const [key, record] of Object.entries(records)) if (gone(record)) delete records[key];
}

/**
 * Forgets what can no longer be answered differently from "unknown". Redeemed and expired codes stay for a day, so
 * that a second redemption still hears AADSTS54005 and a late one AADSTS70008.
 */
export function prune(state: State, now: number): void {
  drop(state.codes, ({ expiresAt }) => expiresAt + DAY < now);
  drop(state.deviceCodes, ({ expiresAt }) => expiresAt + DAY < now);
  drop(state.sessions, ({ usedAt }) => usedAt + DAY < now);
  drop(state.refreshTokens, ({ expiresAt }) => expiresAt + DAY < now);
  const tokens = Object.entries(state.refreshTokens);
  for (const [key] of tokens.slice(0, Math.max(0, tokens.length - MOST_REFRESH_TOKENS)))
    delete state.refreshTokens[key];
}
