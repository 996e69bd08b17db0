import {
  type Exercise,
  type ExerciseProgress,
  type Language,
  leadWords,
  listExercises,
  readProgress,
} from "@workshop/grader";

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
  readonly next?: { task: number; card: string; title: string; message: string };
  /** Task → steps of its hint ladder that were taken. */
  readonly hints: Readonly<Record<string, number>>;
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
  }));
}

function view(
  stored: ExerciseProgress | undefined,
  exercise: string,
  language: Language,
): Omit<ExerciseView, "number" | "name"> {
  const states = Object.values(stored?.cards ?? {});
  const count = (state: string): number => states.filter((one) => one === state).length;
  const lead = stored?.lead;
  const graded = states.length > 0;
  const open = states.some((state) => state !== "held");
  return {
    state: graded ? (open ? "in-progress" : "passed") : "not-graded",
    held: count("held"),
    fallen: count("fell"),
    blocked: count("blocked"),
    hints: stored?.hints ?? {},
    ...(stored?.gradedAt ? { gradedAt: stored.gradedAt } : {}),
    ...(open && lead ? { next: { task: lead.task, card: lead.id, ...pick(leadWords(lead, exercise, language)) } } : {}),
  };
}

function pick({ title, message }: { title: string; message: string }): { title: string; message: string } {
  return { title, message };
}

/** The exercise to work on: the first that is not passed, else the last. */
export function currentExercise(views: readonly ExerciseView[]): ExerciseView | undefined {
  return views.find(({ state }) => state !== "passed") ?? views.at(-1);
}
