import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SetUpError } from "./blame.ts";
import { workspaceRoot } from "./workspace.ts";

export interface Exercise {
  /** Two digits, e.g. "02". */
  readonly number: string;
  /** The folder's name, e.g. "02-public-client". */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** The solution package of the same name, absolute. */
  readonly solution: string;
  /** The cards the starter fails, declared in its package.json: `"workshop": { "fails": [...] }`. */
  readonly declaredFailures: string[];
  /** Those it keeps from being tried, because a good request they need fails too: `"workshop": { "blocked": [...] }`. */
  readonly declaredBlocked: string[];
}

/** Every exercise there is, found by folder name. */
export function listExercises(): Exercise[] {
  const parent = join(workspaceRoot, "exercises");
  if (!existsSync(parent)) throw new SetUpError(`There is no folder ${parent}. Is this the workshop's folder?`);
  return readdirSync(parent)
    .filter((name) => /^\d\d-/.test(name) && existsSync(join(parent, name, "package.json")))
    .toSorted()
    .map(readExercise);
}

function readExercise(name: string): Exercise {
  const folder = join(workspaceRoot, "exercises", name);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    workshop?: { fails?: string[]; blocked?: string[] };
  };
  return {
    number: name.slice(0, 2),
    name,
    folder,
    solution: join(workspaceRoot, "solutions", name),
    declaredFailures: manifest.workshop?.fails ?? [],
    declaredBlocked: manifest.workshop?.blocked ?? [],
  };
}

/**
 * Finds an exercise by "2", "02" or "02-public-client".
 * @throws SetUpError naming the exercises there are
 */
export function findExercise(number: string): Exercise {
  const all = listExercises();
  const wanted = /^\d$/.test(number) ? `0${number}` : number;
  const found = all.find((exercise) => exercise.number === wanted || exercise.name === wanted);
  if (found) return found;
  throw new SetUpError(`There is no exercise "${number}". There is: ${all.map((one) => one.name).join(", ")}.`);
}
