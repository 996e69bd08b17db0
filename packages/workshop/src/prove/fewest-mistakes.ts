import type { PlannedRun } from "./plan.ts";

/**
 * Few mistakes that together make every card fall that any mistake does: again and again the one that adds the most
 * (greedy set cover), the first by name among equals, so that the choice is the same everywhere.
 */
export function fewestMistakes(mistakes: readonly PlannedRun[]): PlannedRun[] {
  const left = new Set(mistakes.flatMap(({ fails }) => fails));
  const added = ({ fails }: PlannedRun): number => fails.filter((card) => left.has(card)).length;
  const chosen: PlannedRun[] = [];
  while (left.size > 0) {
    const [best] = mistakes.toSorted((a, b) => added(b) - added(a));
    if (!best) break;
    chosen.push(best);
    for (const card of best.fails) left.delete(card);
  }
  return chosen;
}
