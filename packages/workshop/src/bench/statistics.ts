/** What many runs of the same thing took, in milliseconds. */
export interface Figures {
  readonly name: string;
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** Median divided by the median of the baseline that was measured in the same run. */
  readonly ratio?: number;
}

/** @param times in milliseconds, at least one */
export function summarize(name: string, times: readonly number[], baseline?: Figures): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const median = Math.round((lower + (sorted[Math.floor(middle)] ?? lower)) / 2);
  const ratio = baseline ? { ratio: Math.round((median / baseline.median) * 10) / 10 } : {};
  return {
    name,
    runs: sorted.length,
    min: Math.round(sorted[0] ?? Number.NaN),
    median,
    max: Math.round(sorted.at(-1) ?? Number.NaN),
    ...ratio,
  };
}
