import { createInterface } from "node:readline";
import { startBundler } from "@workshop/run/server-bundle";
import { blameFor, exitCodeOf } from "../blame.ts";
import { findExercise } from "../exercises.ts";
import type { GradeReport } from "../report/grade-report.ts";
import { gradeInBatch, type Wanted } from "./grade-in-batch.ts";

/** A line of the batch's output: one answer, graded or not. `exit` is what `grade` would have ended with. */
export interface BatchAnswer {
  readonly exit: number;
  readonly report?: GradeReport;
  /** Why there is no report. */
  readonly noise?: string;
}

/**
 * Grades the answers that stdin asks for, one JSON line each (`Wanted`), one after the other, and prints one JSON line
 * each (`BatchAnswer`). It ends, with all that it started, when stdin does.
 *
 * `prove --quick` uses it: to start a grader takes longer than the one or two cards that a mistake is tried with.
 */
export async function runBatch(number: string): Promise<void> {
  const exercise = findExercise(number);
  // What ends with this process and not with a grade carries no grade's mark.
  await startBundler();
  process.stdin.once("end", () => process.exit());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
  for await (const line of createInterface({ input: process.stdin })) {
    const wanted = JSON.parse(line) as Wanted;
    const answer = await gradeInBatch(exercise, wanted).then(graded, notGraded);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

function graded(report: GradeReport): BatchAnswer {
  return { exit: exitCodeOf(report.blame), report };
}

function notGraded(error: unknown): BatchAnswer {
  return { exit: exitCodeOf(blameFor(error)), noise: error instanceof Error ? error.message : String(error) };
}
