import { type Exercise, readProgress, updateProgress } from "@workshop/grader";

/** How many steps of a task's ladder were taken on this machine. */
export function stepsTaken(exercise: Exercise, task: string): number {
  return readProgress().exercises[exercise.number]?.hints[task] ?? 0;
}

/** Remembers the steps taken; 0 forgets them. */
export function rememberSteps(exercise: Exercise, task: string, taken: number): void {
  updateProgress((progress) => {
    const before = progress.exercises[exercise.number] ?? { cards: {}, hints: {} };
    const { [task]: _forgotten, ...others } = before.hints;
    const hints = taken > 0 ? { ...others, [task]: taken } : others;
    return { ...progress, exercises: { ...progress.exercises, [exercise.number]: { ...before, hints } } };
  });
}
