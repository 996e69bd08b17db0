/** The steps of help, each saying a little more than the one before. */
export const STEPS = ["nudge", "idea", "place", "diff", "solution"] as const;
export type Step = (typeof STEPS)[number];

export interface HintRequest {
  /** Steps taken so far; 0 before the first. */
  readonly taken: number;
  /** Show the last one again. */
  readonly again?: boolean;
  /** Show exactly this one, from 1. */
  readonly level?: number;
}

/** Which step is shown now, and how many are taken after it. A step back forgets nothing. */
export function climb({ taken, again = false, level }: HintRequest): { step: Step; number: number; taken: number } {
  const wanted = level ?? (again ? Math.max(taken, 1) : taken + 1);
  const number = Math.min(Math.max(wanted, 1), STEPS.length);
  return { step: STEPS[number - 1] ?? "solution", number, taken: Math.max(taken, number) };
}
