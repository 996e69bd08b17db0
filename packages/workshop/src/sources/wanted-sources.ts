import { join, relative } from "node:path";
import { type Exercise, SetUpError, workspaceRoot } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { type Sources, readSources } from "./read-sources.ts";
import { findStarter } from "./starter.ts";

/** Files that may take the place of the learner's. */
export interface WantedSources {
  readonly files: Sources;
  /** What they are and where they come from, for the question and the result. */
  readonly what: string;
}

/** @throws SetUpError when the starter is nowhere to be found */
export function starterSources(exercise: Exercise, words: Messages): WantedSources {
  const starter = findStarter(exercise);
  if (!starter) throw new SetUpError(words.reset.noStarter(exercise.name));
  const { files, from } = starter;
  return { files, what: from.kind === "git" ? words.reset.fromGit(from.commit) : words.reset.fromCopy(from.on) };
}

/** @throws SetUpError when the exercise has no solution here */
export function solutionSources(exercise: Exercise, words: Messages): WantedSources {
  const src = join(exercise.solution, "src");
  const files = readSources(src);
  if (files.size === 0) throw new SetUpError(words.diff.noSolution(exercise.name));
  return { files, what: words.catchUp.what(relative(workspaceRoot, src)) };
}
