/** Milliseconds. */
const SECOND = 1_000;
let [second, written] = [Number.NaN, ""];

/**
 * RFC 3339, UTC, with milliseconds. Writing a date down is, of all an event needs, what takes longest; so a second is written once.
 * @param now milliseconds since 1970
 */
export function timestamp(now: number): string {
  const current = Math.floor(now / SECOND);
  if (current !== second) [second, written] = [current, new Date(now).toISOString().slice(0, 20)];
  return `${written}${String(now % SECOND).padStart(3, "0")}Z`;
}
