import {
  endedWords,
  type Exercise,
  type ExerciseProgress,
  type Finding,
  type Language,
  leadWords,
  listExercises,
  readProgress,
} from "@workshop/grader";
import { type TaskView, viewTasks } from "./task-view.ts";

/** Where the learner is in one exercise. */
export interface ExerciseView {
  readonly number: string;
  readonly name: string;
  readonly state: "not-graded" | "in-progress" | "passed";
  readonly held: number;
  readonly fallen: number;
  readonly blocked: number;
  readonly gradedAt?: string;
  /** The failing card that leads, and the task it belongs to. */
  readonly next?: Next;
  readonly tasks: readonly TaskView[];
  /** Task → steps of its hint ladder that were taken. */
  readonly hints: Readonly<Record<string, number>>;
}

/** The failing card that leads, in words. */
export interface Next {
  readonly task: number;
  readonly card: string;
  readonly title: string;
  /** Plain text of at most 80 columns, as in the terminal. */
  readonly message: string;
  /** The same in parts; absent when an older workshop graded. */
  readonly finding?: Finding;
  /** Servers of the learner's that ended by themselves in that grade; `words` is what one wrote last. */
  readonly ended?: ReturnType<typeof endedWords>;
}

/** Every exercise, in order, with what the progress file knows of it, said in `language`. */
export function viewProgress(
  language: Language,
  exercises: Exercise[] = listExercises(),
  progress = readProgress(),
): ExerciseView[] {
  return exercises.map(({ number, name }) => ({
    number,
    name,
    ...view(progress.exercises[number], name, language),
    tasks: viewTasks(number, progress.exercises[number], language),
  }));
}

function view(
  stored: ExerciseProgress | undefined,
  exercise: string,
  language: Language,
): Omit<ExerciseView, "number" | "name" | "tasks"> {
  const states = Object.values(stored?.cards ?? {});
  const count = (state: string): number => states.filter((one) => one === state).length;
  const { lead, ended } = stored ?? {};
  const graded = states.length > 0;
  const open = states.some((state) => state !== "held");
  return {
    state: graded ? (open ? "in-progress" : "passed") : "not-graded",
    held: count("held"),
    fallen: count("fell"),
    blocked: count("blocked"),
    hints: stored?.hints ?? {},
    ...(stored?.gradedAt ? { gradedAt: stored.gradedAt } : {}),
    ...(open && lead ? { next: nextOf(lead, ended, exercise, language) } : {}),
  };
}

function nextOf(
  lead: NonNullable<ExerciseProgress["lead"]>,
  ended: ExerciseProgress["ended"],
  exercise: string,
  language: Language,
): Next {
  const words = leadWords(lead, exercise, language);
  return { task: lead.task, card: lead.id, ...words, ...(ended && { ended: endedWords(ended, language) }) };
}

/** The exercise to work on: of those begun the one graded last, else the first that is not passed, else the last. */
export function currentExercise(views: readonly ExerciseView[]): ExerciseView | undefined {
  const begun = views.filter(({ state, gradedAt }) => state === "in-progress" && gradedAt);
  const newest = begun.toSorted((a, b) => (a.gradedAt! < b.gradedAt! ? 1 : -1))[0];
  return newest ?? views.find(({ state }) => state !== "passed") ?? views.at(-1);
}
