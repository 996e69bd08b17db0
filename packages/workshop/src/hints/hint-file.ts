import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, type Language, SetUpError } from "@workshop/grader";
import { z } from "zod";

const text = z.string().trim().min(1);
const inEveryLanguage = z.strictObject({ en: text, "zh-Hans": text } satisfies Record<Language, typeof text>);
const taskHints = z.strictObject({
  /** A question or an observation: where the trouble shows. */
  nudge: inEveryLanguage,
  /** The concept that solves it. */
  idea: inEveryLanguage,
  /** The function or the lines to change. */
  place: inEveryLanguage,
  /** Below `src/`; their diff and their solution are the last two steps. */
  files: z.array(text).min(1),
});
const hintFile = z.record(z.string().regex(/^[1-9]\d*$/, "a task number"), taskHints);

export type TaskHints = z.infer<typeof taskHints>;
/** Task number → its hints. */
export type Hints = z.infer<typeof hintFile>;

/** One file per exercise, next to this program: an exercise's own folder holds nothing but the exercise. */
export const hintsFolder = join(import.meta.dirname, "../../hints");

/**
 * Reads and checks the hints of an exercise.
 * @throws SetUpError naming the file and what is wrong in it
 */
export function loadHints(exercise: Pick<Exercise, "name">, folder = hintsFolder): Hints {
  const file = join(folder, `${exercise.name}.json`);
  if (!existsSync(file)) throw new SetUpError(`There are no hints for ${exercise.name}: ${file} is not there.`);
  return parseHints(readFileSync(file, "utf8"), file);
}

/** @throws SetUpError naming `file` and each wrong place in it */
export function parseHints(json: string, file: string): Hints {
  try {
    return hintFile.parse(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new SetUpError(`The hints in ${file} are not valid:\n${reason}`, { cause: error });
  }
}
