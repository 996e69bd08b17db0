import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, type Language, listExercises } from "@workshop/grader";
import { findStarter, type Hints, loadHints, readSources, type Sources } from "@workshop/workshop/content";

/** Everything the pages of an exercise are made of. */
export interface ExerciseSources {
  readonly exercise: Exercise;
  readonly readme: Readonly<Record<Language, string>>;
  /** Task → hints. Empty until somebody wrote them. */
  readonly hints: Hints;
  /** Below `src/`. The unsolved files, whatever the learner has done to them since. */
  readonly starter: Sources;
  readonly solution: Sources;
  /** The text of `.env.example`; "" without one. */
  readonly environment: string;
}

/** Every exercise whose README is there in both languages: the others are still being written. */
export function readExercises(): ExerciseSources[] {
  return listExercises().flatMap((exercise) => readExercise(exercise) ?? []);
}

function readExercise(exercise: Exercise): ExerciseSources | undefined {
  const read = (name: string): string => readIfThere(join(exercise.folder, name));
  const readme = { en: read("README.md"), "zh-Hans": read("README.zh-Hans.md") };
  if (!readme.en || !readme["zh-Hans"]) return undefined;
  return {
    exercise,
    readme,
    hints: hintsOf(exercise),
    starter: findStarter(exercise)?.files ?? readSources(join(exercise.folder, "src")),
    solution: readSources(join(exercise.solution, "src")),
    environment: read(".env.example"),
  };
}

function hintsOf(exercise: Exercise): Hints {
  try {
    return loadHints(exercise);
  } catch {
    // An exercise that is being written has a page before it has hints; `prove` is what demands them.
    return {};
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
