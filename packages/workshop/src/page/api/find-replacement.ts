import { join, relative } from "node:path";
import { type Exercise, findExercise, type Language, workspaceRoot } from "@workshop/grader";
import { z } from "zod";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { listKeptCopies, readKeptCopy } from "../../sources/kept-copies.ts";
import { type Sources, readSources } from "../../sources/read-sources.ts";
import { type WantedSources, solutionSources, starterSources } from "../../sources/wanted-sources.ts";
import { localTime } from "../render/local-time.ts";
import { exerciseNumber } from "./bodies.ts";
import { Refusal } from "./refusal.ts";

const wish = z.discriminatedUnion("with", [
  z.strictObject({ exercise: exerciseNumber, with: z.literal("starter") }),
  z.strictObject({ exercise: exerciseNumber, with: z.literal("solution") }),
  z.strictObject({ exercise: exerciseNumber, with: z.literal("kept"), kept: z.string().max(200) }),
]);

/** What would take the place of what. */
export interface FoundReplacement {
  readonly exercise: Exercise;
  /** The exercise's `src`, as a learner reads it. */
  readonly folder: string;
  readonly mine: Sources;
  readonly wanted: WantedSources;
  readonly words: Messages["page"]["overwrite"];
}

/**
 * Reads what was asked for, and finds it.
 * @throws ZodError; SetUpError when exercise, starter or solution is not there; Refusal unknown_copy
 */
export function findReplacement(asked: unknown, language: Language): FoundReplacement {
  const parsed = wish.parse(asked);
  const exercise = findExercise(parsed.exercise);
  const src = join(exercise.folder, "src");
  const messages = messagesIn(language);
  const wanted =
    parsed.with === "kept"
      ? keptSources(exercise, parsed.kept, language)
      : { starter: starterSources, solution: solutionSources }[parsed.with](exercise, messages);
  return {
    exercise,
    folder: relative(workspaceRoot, src),
    mine: readSources(src),
    wanted,
    words: messages.page.overwrite,
  };
}

function keptSources(exercise: Exercise, name: string, language: Language): WantedSources {
  const { overwrite, refusal } = messagesIn(language).page;
  const copy = listKeptCopies(exercise).find((one) => one.name === name);
  const files = copy && readKeptCopy(copy);
  if (!files) throw new Refusal(404, "unknown_copy", refusal.unknownCopy);
  return { files, what: overwrite.keptCopy(localTime(copy.at, language)) };
}
