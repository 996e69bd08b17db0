import { SetUpError, findExercise } from "@workshop/grader";
import type { Context } from "../context.ts";
import { findStarter } from "../sources/starter.ts";
import { replaceAfterAsking } from "./replace.ts";

/** Puts the starter back and keeps the learner's files aside. */
export async function resetCommand(context: Context, name: string, options: { yes?: boolean }): Promise<number> {
  const exercise = findExercise(name);
  const starter = findStarter(exercise);
  const { words } = context;
  if (!starter) throw new SetUpError(words.reset.noStarter(exercise.name));
  const { from } = starter;
  const what = from.kind === "git" ? words.reset.fromGit(from.commit) : words.reset.fromCopy(from.on);
  return replaceAfterAsking(context, { exercise, files: starter.files, what, yes: options.yes === true });
}
