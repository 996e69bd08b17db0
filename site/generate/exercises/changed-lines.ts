import { diffLines } from "diff";

/** Lines, from 1, in which two texts differ: those the first loses, and those the second gains. */
export function changedLines(before: string, after: string): { before: number[]; after: number[] } {
  const changed = { before: [] as number[], after: [] as number[] };
  const at = { before: 1, after: 1 };
  for (const { count, added, removed } of diffLines(before, after)) {
    if (removed) changed.before.push(...numbers(at.before, count));
    if (added) changed.after.push(...numbers(at.after, count));
    if (!added) at.before += count;
    if (!removed) at.after += count;
  }
  return changed;
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
