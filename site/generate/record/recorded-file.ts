import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordedCard } from "@workshop/grader";
import { siteFolder } from "../folders.ts";

/** What the cards of one exercise did and found, on the unsolved code and on the solution. */
export interface Recording {
  readonly exercise: string;
  readonly starter: readonly RecordedCard[];
  readonly solution: readonly RecordedCard[];
}

export const recordingFile = (exercise: string): string => join(siteFolder, "recorded", `${exercise}.json`);

/** The committed recording of an exercise; undefined until somebody ran `site record`. */
export function readRecording(exercise: string): Recording | undefined {
  const file = recordingFile(exercise);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Recording) : undefined;
}
