import { writeFileSync } from "node:fs";
import { findExercise, listExercises } from "@workshop/grader";
import { gradeRecorded } from "./grade-recorded.ts";
import { recordProof } from "./record-proof.ts";
import { recordingFile } from "./recorded-file.ts";

/** Records what the gallery shows, of the exercises named or of all, and takes over the last proofs. */
export async function record(names: readonly string[]): Promise<number> {
  const exercises = names.length > 0 ? names.map((name) => findExercise(name)) : listExercises();
  for (const { number, name } of exercises) {
    process.stdout.write(`Recording ${name} …\n`);
    const recording = {
      exercise: name,
      starter: await gradeRecorded(number, "starter"),
      solution: await gradeRecorded(number, "solution"),
    };
    writeFileSync(recordingFile(name), `${JSON.stringify(recording, null, 1)}\n`);
  }
  recordProof();
  return 0;
}
