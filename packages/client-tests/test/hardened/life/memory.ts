import { readFileSync } from "node:fs";

/** A look at a process: how much it has done by then, and bytes of memory. */
export interface Sample {
  readonly calls: number;
  readonly bytes: number;
}

/** Bytes that a process has in memory (proc(5), "VmRSS"); undefined where there is no /proc. */
export function residentBytes(pid: number | undefined): number | undefined {
  if (process.platform !== "linux" || pid === undefined) return undefined;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1_024;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Bytes that each call left behind in the second half: the slope of a straight line through it. By calls, not by time. */
export function growthPerCall(samples: readonly Sample[]): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const [calls, bytes] = [mean(half.map((one) => one.calls)), mean(half.map((one) => one.bytes))];
  const above = half.reduce((sum, one) => sum + (one.calls - calls) * (one.bytes - bytes), 0);
  return above / half.reduce((sum, one) => sum + (one.calls - calls) ** 2, 0);
}

/** Fewer say nothing: a heap grows until it is worth collecting. */
const ENOUGH_CALLS = 5_000;
/** Bytes for each call. A stream or a timer that is forgotten at every call is more. */
const MOST_GROWTH = 1_500;

/** Whether memory grew in the second half; false where there were too few calls to tell. */
export function grew(samples: readonly Sample[]): boolean {
  const [first, last] = [samples[Math.floor(samples.length / 2)], samples.at(-1)];
  return (last?.calls ?? 0) - (first?.calls ?? 0) > ENOUGH_CALLS && growthPerCall(samples) > MOST_GROWTH;
}
