import { join } from "node:path";
import { EXIT, findExercise } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { type FileDiff, diffSources } from "../sources/diff-sources.ts";
import { printPatch } from "../sources/print-diff.ts";
import { readSources } from "../sources/read-sources.ts";
import { solutionSources } from "../sources/wanted-sources.ts";

/** Shows what separates the learner's `src` from the solution's. */
export async function diffCommand(context: Context, name: string, options: { stat?: boolean }): Promise<number> {
  const exercise = findExercise(name);
  const solution = solutionSources(exercise, context.words).files;
  const yours = readSources(join(exercise.folder, "src"));
  const changes = diffSources(yours, solution, { from: "yours", to: "solution" });
  if (context.json) printJson(context, { exercise: exercise.name, changes });
  else printChanges(context, changes, options.stat === true);
  return EXIT.held;
}

function printChanges(context: Context, changes: FileDiff[], statOnly: boolean): void {
  const { terminal, words, paint } = context;
  if (changes.length === 0) return terminal.out(words.diff.same);
  if (!statOnly) for (const change of changes) printPatch(context, change);
  const width = Math.max(...changes.map(({ file }) => file.length));
  if (!statOnly) terminal.out("");
  for (const { file, added, removed } of changes) {
    terminal.out(`  ${file.padEnd(width)}  ${paint.green(`+${added}`)} ${paint.red(`-${removed}`)}`);
  }
  terminal.out(words.diff.legend);
}
