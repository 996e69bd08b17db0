import { findExercise } from "@workshop/grader";
import type { Context } from "../context.ts";
import { runInheriting } from "../run-inheriting.ts";
import { bootScript } from "../installation.ts";
import { keepStarter } from "../sources/starter.ts";

/** Runs the grader with the same words, its output untouched. Returns its exit code. */
export async function checkCommand(_context: Context, args: string[]): Promise<number> {
  const named = args.find((argument) => /^\d/.test(argument));
  if (named) keepStarter(findExercise(named));
  return runInheriting([bootScript, "grade", ...args]);
}
