import { EXIT, workshopCommand } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { type ExerciseView, currentExercise, viewProgress } from "../progress-view.ts";

/** Says where the learner is and what to type next. */
export async function statusCommand(context: Context): Promise<number> {
  const exercises = viewProgress(context.language);
  if (context.json) printJson(context, { exercises });
  else {
    for (const exercise of exercises) printExercise(context, exercise);
    printNext(context, currentExercise(exercises));
  }
  return EXIT.held;
}

function printExercise({ terminal, words, paint }: Context, exercise: ExerciseView): void {
  const { status } = words;
  terminal.out(paint.bold(`${exercise.name}  ${status.state[exercise.state]}`));
  if (exercise.state !== "not-graded")
    terminal.out(`  ${status.cards(exercise.held, exercise.fallen, exercise.blocked)}`);
  if (exercise.next) terminal.out(`  ${status.next(exercise.next.task, exercise.next.card, exercise.next.title)}`);
  const hints = Object.entries(exercise.hints).map(([task, steps]) => `${exercise.number}.${task}: ${steps}`);
  if (hints.length > 0) terminal.out(`  ${status.hints(hints.join(", "))}`);
}

function printNext({ terminal, words }: Context, current: ExerciseView | undefined): void {
  if (!current) return;
  terminal.out("");
  terminal.out(words.status.type(workshopCommand(`check ${current.number} --watch`)));
  if (current.next) terminal.out(words.status.stuck(workshopCommand(`hint ${current.number}.${current.next.task}`)));
}
