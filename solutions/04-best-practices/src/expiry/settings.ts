import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

export interface ExpirySettings {
  /** `REFRESH_AHEAD_SECONDS`: a token of Entra's with less left than this is replaced before it is used. */
  readonly refreshAhead: number;
  /** `RECHECK_SECONDS`: how long the word of Entra, and of our own records, is taken for granted. */
  readonly recheck: number;
  /** `CLOCK_SKEW_SECONDS`: how far Entra's clock may be ahead of ours. Five minutes are the custom (Learn, TokenValidationParameters.ClockSkew). */
  readonly clockSkew: number;
}

const seconds =
  (least: number, most: number): Rule<number> =>
  (text) =>
    /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? { value: Number(text) }
      : refuse("is not a time this can be", `Give seconds, from ${least} to ${most}.`);

/** Reads the times; what is wrong is among the reader's problems. */
export function readExpiry(reader: EnvironmentReader): ExpirySettings | undefined {
  const refreshAhead = reader.optional("REFRESH_AHEAD_SECONDS", 600, seconds(300, 3_600));
  const recheck = reader.optional("RECHECK_SECONDS", 60, seconds(1, 3_600));
  const clockSkew = reader.optional("CLOCK_SKEW_SECONDS", 300, seconds(0, 300));
  if (refreshAhead === undefined || recheck === undefined || clockSkew === undefined) return undefined;
  return { refreshAhead, recheck, clockSkew };
}
