import { taskTitle, wordsFor } from "@workshop/attacks";
import type { ExerciseProgress, Language } from "@workshop/grader";

/** One card of a task, as the last grade left it. */
export interface CardView {
  readonly id: string;
  readonly state: "held" | "fell" | "blocked" | "skipped";
  /** What a safe server does. Empty for a card this workshop no longer has. */
  readonly safe: string;
}

/** Where the learner is in one task. */
export interface TaskView {
  readonly number: number;
  readonly title: string;
  /** Empty before the first grade. */
  readonly cards: readonly CardView[];
}

/** The tasks of an exercise in their order, with the cards that were played. */
export function viewTasks(exercise: string, stored: ExerciseProgress | undefined, language: Language): TaskView[] {
  const { cards = {}, tasks = {} } = stored ?? {};
  return titlesOf(exercise, language).map((title, index) => ({
    number: index + 1,
    title,
    cards: Object.entries(cards)
      .filter(([id]) => tasks[id] === index + 1)
      .map(([id, state]) => ({ id, state, safe: promiseOf(id, language) })),
  }));
}

function titlesOf(exercise: string, language: Language): string[] {
  const titles: string[] = [];
  for (let title = taskTitle(exercise, 1, language); title; title = taskTitle(exercise, titles.length + 1, language))
    titles.push(title);
  return titles;
}

/** What a safe server does. The deck throws for a card it does not have; a progress file may be older than the deck. */
export function promiseOf(id: string, language: Language): string {
  try {
    return wordsFor(id, language).safe;
  } catch {
    return "";
  }
}
