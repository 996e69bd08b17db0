/**
 * Seconds to wait before a call is repeated.
 * @param retry 1 for the first
 * @param retryAfter seconds that Graph asked for, if it did
 */
export type Wait = (retry: number, retryAfter: number | undefined) => number;

/** Seconds. */
const FIRST = 1;
const LONGEST = 30;

/**
 * What Graph asked for. Where it does not say: anything up to a limit that doubles, so that those who were refused together do
 * not come back together ("full jitter", aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter).
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export const politely: Wait = (retry, retryAfter) =>
  retryAfter ?? Math.random() * Math.min(LONGEST, FIRST * 2 ** retry);
