import { join } from "node:path";
import { type Exercise, type Language, SetUpError } from "@workshop/grader";
import { type FileDiff, diffSources } from "../sources/diff-sources.ts";
import { type Sources, readSources } from "../sources/read-sources.ts";
import { findStarter } from "../sources/starter.ts";
import type { TaskHints } from "./hint-file.ts";
import type { Step } from "./ladder.ts";

/** What one step says: words, a diff per file, or whole files. */
export interface HintContent {
  readonly text?: string;
  readonly diffs?: FileDiff[];
  readonly files?: { file: string; text: string }[];
}

/** @throws SetUpError when a file the hints name is not in the solution */
export function hintContent(exercise: Exercise, hints: TaskHints, step: Step, language: Language): HintContent {
  switch (step) {
    case "nudge":
    case "idea":
    case "place":
      return { text: hints[step][language] };
    case "diff":
      return { diffs: starterToSolution(exercise, hints.files) };
    case "solution":
      return { files: [...only(solutionOf(exercise), hints.files)].map(([file, text]) => ({ file, text })) };
  }
}

function starterToSolution(exercise: Exercise, files: string[]): FileDiff[] {
  const starter = findStarter(exercise)?.files ?? readSources(join(exercise.folder, "src"));
  const known = new Map([...starter].filter(([path]) => files.includes(path)));
  return diffSources(known, only(solutionOf(exercise), files), { from: "starter", to: "solution" });
}

const solutionOf = (exercise: Exercise): Sources => readSources(join(exercise.solution, "src"));

function only(sources: Sources, files: string[]): Sources {
  const missing = files.filter((file) => !sources.has(file));
  if (missing.length > 0) throw new SetUpError(`The solution has no ${missing.join(", ")}, which a hint names.`);
  return new Map(files.map((file) => [file, sources.get(file) ?? ""]));
}
