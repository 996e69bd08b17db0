import { findExercise } from "@workshop/grader";
import type { Context } from "../context.ts";
import { starterSources } from "../sources/wanted-sources.ts";
import { replaceAfterAsking } from "./replace.ts";

/** Puts the starter back and keeps the learner's files aside. */
export async function resetCommand(context: Context, name: string, options: { yes?: boolean }): Promise<number> {
  const exercise = findExercise(name);
  const wanted = starterSources(exercise, context.words);
  return replaceAfterAsking(context, { exercise, ...wanted, yes: options.yes === true });
}
