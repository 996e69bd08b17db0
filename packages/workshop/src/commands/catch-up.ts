import { join, relative } from "node:path";
import { SetUpError, findExercise, workspaceRoot } from "@workshop/grader";
import type { Context } from "../context.ts";
import { readSources } from "../sources/read-sources.ts";
import { replaceAfterAsking } from "./replace.ts";

/** Takes the solution into the exercise and keeps the learner's files aside. */
export async function catchUpCommand(context: Context, name: string, options: { yes?: boolean }): Promise<number> {
  const exercise = findExercise(name);
  const src = join(exercise.solution, "src");
  const files = readSources(src);
  if (files.size === 0) throw new SetUpError(context.words.diff.noSolution(exercise.name));
  const what = context.words.catchUp.what(relative(workspaceRoot, src));
  return replaceAfterAsking(context, { exercise, files, what, yes: options.yes === true });
}
