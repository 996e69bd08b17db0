import { cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SetUpError } from "../blame.ts";
import { sweep } from "../lab/temporary-folders.ts";
import { applyChanges } from "./apply-changes.ts";
import type { Exercise } from "../exercises.ts";

/** The source folder that is graded, and how to take away what was made for it. */
export interface Answer {
  /** What the report calls it, e.g. "starter" or "mistakes/first-account". */
  readonly name: string;
  /** Absolute folder with the server's sources. */
  readonly folder: string;
  dispose(): void;
}

/**
 * Finds what is to be graded: `starter` (the learner's own work in the exercise), `solution`,
 * `mistakes/<name>` or `alternatives/<name>` of the solution package, or any folder.
 *
 * A mistake and an alternative hold only what differs; the rest comes from the solution (see apply-changes.ts).
 * @throws SetUpError naming what was not found
 */
export function resolveAnswer(exercise: Exercise, wish = "starter"): Answer {
  if (wish === "starter") return existing(wish, join(exercise.folder, "src"));
  if (wish === "solution") return existing(wish, join(exercise.solution, "src"));
  if (/^(mistakes|alternatives)\//.test(wish)) return overlay(exercise, wish);
  return existing(wish, resolve(wish));
}

function existing(name: string, folder: string): Answer {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SetUpError(`There is no folder ${folder} to grade (--answer ${name}).`);
  }
  return { name, folder, dispose: () => {} };
}

/** The solution's files with some changed, in a folder as deep as `src/`, so that imports resolve the same way. */
function overlay(exercise: Exercise, name: string): Answer {
  if (!existsSync(join(exercise.solution, name))) throw new SetUpError(`There is no ${name} in ${exercise.solution}.`);
  const folder = join(exercise.solution, ".answers", `${name.replace("/", "-")}-${process.pid}`);
  sweep(dirname(folder));
  mkdirSync(folder, { recursive: true });
  cpSync(join(exercise.solution, "src"), folder, { recursive: true });
  const dispose = (): void => {
    process.off("exit", dispose);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on("exit", dispose);
  applyChanges(exercise.solution, name, folder);
  return { name, folder, dispose };
}
