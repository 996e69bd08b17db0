import { findExercise } from "@workshop/grader";
import type { Context } from "../context.ts";
import { solutionSources } from "../sources/wanted-sources.ts";
import { replaceAfterAsking } from "./replace.ts";

/** Takes the solution into the exercise and keeps the learner's files aside. */
export async function catchUpCommand(context: Context, name: string, options: { yes?: boolean }): Promise<number> {
  const exercise = findExercise(name);
  const wanted = solutionSources(exercise, context.words);
  return replaceAfterAsking(context, { exercise, ...wanted, yes: options.yes === true });
}
